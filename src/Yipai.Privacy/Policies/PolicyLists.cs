using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Policies;

/// <summary>Builds the two lists that a handler publishes (双清单; 条例 21; S27) from the policy.</summary>
public static class PolicyLists
{
    private const string WhileInUse = "您使用服务期间；删除、拒绝或停止使用后不再使用";

    /// <summary>
    /// Returns the list of collected information (已收集个人信息清单): what each function collects, when, why, how and for how long.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="profile">The profile by which the policy is read.</param>
    public static PolicyList CollectedInformation(PrivacyPolicy policy, PrivacyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new(
            "已收集个人信息清单",
            ["功能", "场景", "目的", "个人信息", "敏感程度", "收集方式", "保存期限"],
            [
                .. from activity in Activities.All
                   let terms = policy.TermsOf(activity, profile)
                   where terms is { IsAvailable: true }
                   select new PolicyListRow(
                       terms.Name,
                       terms.Scene,
                       terms.Aim,
                       [.. terms.Items.ToList().Select(item => policy.Describe(item).Name)],
                       policy.SensitivityOf(terms.Items, profile),
                       Method(terms),
                       Until(policy, terms.Items, profile)),
            ]);
    }

    /// <summary>
    /// Returns the list of information shared with third parties (与第三方共享个人信息清单): who receives what, when, why, and how to reach
    /// them.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="recipients">The recipients that the host registered.</param>
    /// <param name="profile">The profile by which the policy is read.</param>
    /// <param name="handler">The handler, through whom a person reaches a recipient that has no contact of its own.</param>
    public static PolicyList ProvidedInformation(
        PrivacyPolicy policy, IEnumerable<DataRecipient> recipients, PrivacyProfile profile, PersonalInformationHandler handler)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(handler);
        return new(
            "与第三方共享个人信息清单",
            ["接收方", "场景", "目的", "个人信息", "敏感程度", "提供方式", "联系方式"],
            [
                .. from recipient in policy.Recipients.Concat(recipients)
                   from terms in policy.Disclosures
                   where terms.Recipients.Contains(recipient.Kind) && terms.IsFor(handler.Role)
                   let items = terms.Items.Intersect(recipient.Items)
                   where !items.IsEmpty
                   select new PolicyListRow(
                       recipient.Name,
                       terms.Scene,
                       terms.Aim.Length > 0 ? terms.Aim : Name(terms.Kind),
                       [.. items.ToList().Select(item => policy.Describe(item).Name)],
                       policy.SensitivityOf(items, profile),
                       Name(terms.Kind),
                       Contact(recipient, handler)),
            ]);
    }

    private static string Method(ActivityTerms terms) =>
        (terms.Mode == CollectionMode.Automatic ? "自动收集" : "您主动提供") + (terms.Permission == DevicePermission.None ? "" : "，需要设备权限");

    /// <summary>Returns how long the items are kept.</summary>
    /// <remarks>The 2021 text names only the terms of law (P4.1.2-9(2)).</remarks>
    private static string Until(PrivacyPolicy policy, DataItemSet items, PrivacyProfile profile)
    {
        List<(RetentionRule? Rule, string Item)> kept =
        [
            .. items.ToList().Select(policy.Describe).Select(item => (policy.FindRetention(item.RetentionCode), item.Name)),
        ];
        List<(string Text, string Items)> terms =
        [
            .. from one in kept
               group one.Item by Text(one.Rule, profile) into same
               select (same.Key, string.Join("、", same)),
        ];
        return terms is [var only] ? only.Text : string.Join("。", terms.Select(term => $"{term.Items}：{term.Text}"));
    }

    private static string Text(RetentionRule? rule, PrivacyProfile profile) =>
        rule is { Text.Length: > 0 } && (profile == PrivacyProfile.Strict2026 || rule.Binds(profile)) ? rule.Text : WhileInUse;

    /// <summary>Returns how a person reaches a recipient: by its own contact, or else through the handler.</summary>
    private static string Contact(DataRecipient recipient, PersonalInformationHandler handler) =>
        recipient.Contact.Length > 0 ? recipient.Contact
        : $"{(recipient.Kind == RecipientKind.Public ? "更正或撤下公开内容" : "由处理者转达")}：{handler.Contact}";

    private static string Name(DisclosureKind kind) => kind switch
    {
        DisclosureKind.Sharing => "共享",
        DisclosureKind.Transfer => "转让",
        DisclosureKind.PublicDisclosure => "公开披露",
        DisclosureKind.EntrustedProcessing => "委托处理",
        _ => "共同处理",
    };
}
