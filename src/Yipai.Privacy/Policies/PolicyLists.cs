using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Policies;

/// <summary>Builds the two lists that a handler publishes (双清单; 条例 21; S27) from the policy.</summary>
public static class PolicyLists
{
    /// <summary>Returns the list of collected information (已收集个人信息清单): what each function collects, why, how and for how long.</summary>
    public static PolicyList CollectedInformation(PrivacyPolicy policy, PrivacyProfile profile) => new(
        "已收集个人信息清单",
        ["功能", "目的", "个人信息", "敏感程度", "收集方式", "保存期限"],
        [
            .. from activity in Activities.All
               let terms = policy.TermsOf(activity, profile)
               where terms is { IsAvailable: true }
               select new PolicyListRow(
                   terms.Name,
                   Purpose(policy, activity),
                   [.. terms.Items.ToList().Select(item => policy.Describe(item).Name)],
                   policy.SensitivityOf(terms.Items, profile),
                   Way(terms),
                   Until(policy, terms.Items)),
        ]);

    /// <summary>
    /// Returns the list of information shared with third parties (与第三方共享个人信息清单): who receives what, why, and how to reach them.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="recipients">The recipients that the host registered.</param>
    /// <param name="profile">The profile by which the policy is read.</param>
    public static PolicyList ProvidedInformation(
        PrivacyPolicy policy, IEnumerable<DataRecipient> recipients, PrivacyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new(
            "与第三方共享个人信息清单",
            ["接收方", "目的", "个人信息", "敏感程度", "提供方式", "联系方式"],
            [
                .. from recipient in policy.Recipients.Concat(recipients)
                   from terms in policy.Disclosures
                   where terms.Recipients.Contains(recipient.Kind)
                   let items = terms.Items.Intersect(recipient.Items)
                   where !items.IsEmpty
                   select new PolicyListRow(
                       recipient.Name,
                       terms.ScopeId is null ? Name(terms.Kind) : policy.FindScope(terms.ScopeId).Title.Chinese,
                       [.. items.ToList().Select(item => policy.Describe(item).Name)],
                       policy.SensitivityOf(items, profile),
                       Name(terms.Kind),
                       recipient.Contact),
            ]);
    }

    private static string Purpose(PrivacyPolicy policy, ProcessingActivity activity) =>
        policy.Scopes.FirstOrDefault(scope => scope.Activities.Contains(activity)) is ConsentScope scope ? scope.Title.Chinese
        : policy.TermsOf(activity, PrivacyProfile.Strict2026)!.Name;

    private static string Way(ActivityTerms terms) =>
        (terms.Mode == CollectionMode.Automatic ? "自动收集" : "您主动提供") + (terms.Permission == DevicePermission.None ? "" : "，需要设备权限");

    private static string Until(PrivacyPolicy policy, DataItemSet items) => string.Join(
        "；", items.ToList().Select(item => policy.FindRetention(policy.Describe(item).RetentionCode)).OfType<RetentionRule>().Distinct()
            .Select(rule => rule.Keep is { } term ? $"{rule.Name}：{term.ToChinese()}" : $"{rule.Name}：使用期间"));

    private static string Name(DisclosureKind kind) => kind switch
    {
        DisclosureKind.Sharing => "共享",
        DisclosureKind.Transfer => "转让",
        DisclosureKind.PublicDisclosure => "公开披露",
        DisclosureKind.EntrustedProcessing => "委托处理",
        _ => "共同处理",
    };
}
