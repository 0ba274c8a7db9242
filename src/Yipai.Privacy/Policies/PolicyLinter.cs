using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using static Yipai.Privacy.Policies.LintSubject;

namespace Yipai.Privacy.Policies;

/// <summary>Finds what a policy and its notice lack, with the source of each rule.</summary>
public static class PolicyLinter
{
    private static readonly DataItemSet RegistrationItems =
        DataItemSet.Of(DataItems.AccountName, DataItems.MobileNumber, DataItems.AccountPassword);
    private static readonly DataItemSet ImmutableIdentifiers = DataItemSet.Of(DataItems.Imei, DataItems.MacAddress);
    private static readonly DataItemSet Biometrics =
        DataItemSet.Of(DataItems.FacePhoto, DataItems.FaceVideo, DataItems.Voiceprint, DataItems.OtherBiometric);

    private static readonly LintRule[] Rules =
    [
        new("missing-legal-basis", "PIPL 13", "文本未引用个人信息保护法。请补充法律依据。", "The text does not cite the PIPL. Add it to legalReferences.",
            subject => At(
                !subject.Policy.LegalReferences.Any(law => law.Contains("个人信息保护法", StringComparison.Ordinal)), "legalReferences")),
        new("missing-handler", "PIPL 17(1)", "未写明处理者。请填写 options.Handler。", "The notice names no handler. Set options.Handler.",
            subject => At(subject.Handler is null, "handler")),
        new("missing-retention", "PIPL 17(2)", "未写明保存期限。请填写 Retention。",
            "The notice gives no retention period. Fill the supplement's Retention.",
            subject => At(IsEmpty(subject.Supplement.Retention), "supplement/Retention")),
        new("missing-recipients", "PIPL 23", "未写明接收方。请填写 Recipients。", "The notice names no recipients. Fill the supplement's Recipients.",
            subject => At(IsEmpty(subject.Supplement.Recipients), "supplement/Recipients")),
        new("missing-necessity", "PIPL 30", "未写明必要性和影响。请填写 NecessityAndImpact。",
            "The notice does not explain necessity and impact. Fill the supplement's NecessityAndImpact.",
            subject => At(IsEmpty(subject.Supplement.NecessityAndImpact), "supplement/NecessityAndImpact")),
        new("missing-rights", "PIPL 50", "未写明行使权利的方式。请填写 RightsProcedure。",
            "The notice does not say how to exercise rights. Fill the supplement's RightsProcedure.",
            subject => At(IsEmpty(subject.Supplement.RightsProcedure), "supplement/RightsProcedure")),
        new("missing-children-rules", "PIPL 31", "缺少未成年人规则。请填写 ChildrenRules。",
            "The notice has no rules for children. Fill the supplement's ChildrenRules.",
            subject => At(IsEmpty(subject.Supplement.ChildrenRules), "supplement/ChildrenRules")),
        new("missing-verbs", "P1/2", "文本说明的处理方式不完整。", "The text explains fewer than nine verbs. Name them all.",
            subject => At(subject.Policy.Verbs.Count < 9, "verbs")),
        new("missing-category", "P3-5", "个人信息类别少于十七类。", "There are fewer than the 17 categories. Name them all.",
            subject => At(subject.Policy.Categories.Count < 17, "categories")),
        new("registration-takes-more", "P4.1.1/1", "注册收集了三项以外的信息。请去掉。",
            "Registering does not take exactly its three items. Leave the others out.",
            subject => subject.Strict
                .Where(terms => terms.Activity == Activities.Register && terms.Items != RegistrationItems).Select(Path)),
        new("registration-not-exact", "P4.1.1/1", "注册未限定为三项。请设 itemsExact。",
            "Registering is not limited to its three items. Set itemsExact.",
            subject => subject.Strict.Where(terms => terms.Activity == Activities.Register && !terms.TakesExactItems).Select(Path)),
        new("browsing-needs-account", "P4.1.1/2", "浏览需要账号。请允许匿名浏览。", "Browsing needs an account. Open it to visitors.",
            subject => subject.Strict.Where(terms => terms.Activity == Activities.Browse && !terms.IsOpenToAnonymous).Select(Path)),
        new("consent-without-scope", "PIPL 14", "需要同意的功能没有可征得同意的事项。请补充 scopes。",
            "A function needs a consent for which no scope asks. Add a scope.",
            subject => from terms in subject.Strict
                       where terms.IsAvailable
                       from ground in terms.Grounds
                       where ground.Consent is ConsentNeed.Explicit or ConsentNeed.Separate
                       from purpose in ground.Purposes
                       where !subject.Policy.Scopes.Any(scope => scope.Activities.Contains(terms.Activity) && scope.Opens.Contains(purpose))
                       select $"{Path(terms)}/{purpose}"),
        new("sensitive-without-separate-consent", "PIPL 29", "敏感个人信息未要求单独同意。请将 kind 设为 separate。",
            "A scope asks for items that the law calls sensitive without a separate consent. Set kind to separate.",
            subject => subject.Policy.Scopes.Where(scope => scope.Kind != ConsentKind.Separate
                && !scope.Items.Intersect(Biometrics | DataItems.PrecisePosition | subject.Policy.SensitiveInLaw).IsEmpty).Select(Path)),
        new("scope-without-necessity", "PIPL 30", "事项未写明必要性或影响。", "A scope lacks necessity or impact. Fill both.",
            subject => subject.Policy.Scopes
                .Where(scope => IsEmpty(scope.Necessity.Chinese) || IsEmpty(scope.Impact.Chinese)).Select(Path)),
        new("scope-without-refusal", "PIPL 16", "事项未写明拒绝的后果。", "A scope does not say what a refusal means. Fill refusal.",
            subject => subject.Policy.Scopes.Where(scope => IsEmpty(scope.RefusalEffect.Chinese)).Select(Path)),
        new("scope-without-recipients", "PIPL 23", "事项未写明接收方。", "A scope names no recipients. Name them, the handler at least.",
            subject => subject.Policy.Scopes.Where(scope => scope.Recipients.Count == 0).Select(Path)),
        new("immutable-identifiers", "GB/T 41391 F", "收集不可更改的设备识别码。请在 strictItems 中去掉。",
            "A function collects identifiers that cannot be changed. Leave them out of strictItems.",
            subject => subject.Strict.Where(terms => !terms.Items.Intersect(ImmutableIdentifiers).IsEmpty).Select(Path)),
        new("permission-on-basic-service", "191号", "基本功能要求设备权限。请改为扩展功能。",
            "A basic function asks for a device permission. Make it an extended one.",
            subject => subject.Strict.Where(terms => terms.IsBasic && terms.Permission != DevicePermission.None).Select(Path)),
        new("item-without-retention", "PIPL 19", "收集的信息没有保存期限规则。请补充 retention。", "A collected item has no retention rule. Give it a code.",
            subject => from terms in subject.Strict
                       from item in terms.Items.ToList()
                       where subject.Policy.Describe(item).RetentionCode == "none"
                       select $"{Path(terms)}/{item}"),
        new("deemed-consent-in-strict", "S1", "严格模式下存在推定同意。请改为明示或单独同意。",
            "The strict ground is a deemed consent. Ask for an explicit one.",
            subject => subject.Strict
                .Where(terms => terms.Grounds.Any(
                    ground => ground.Consent is ConsentNeed.DeemedByUse or ConsentNeed.DeemedByPermission or ConsentNeed.DeemedByAgreement))
                .Select(Path)),
        new("advertising-without-own-consent", "PIPL 24", "商业广告没有单独的同意事项。",
            "Advertising shares its consent with another purpose. Give it its own scope.",
            subject => subject.Policy.Scopes
                .Where(scope => scope.Opens.Contains(ProcessingPurpose.CommercialAds) && scope.Opens.Count > 1).Select(Path)),
        .. DisclosureLintRules.All, .. ConsentLintRules.All,
    ];

    /// <summary>Gets the number of rules.</summary>
    public static int RuleCount => Rules.Length;

    /// <summary>Inspects a policy with the supplement and the handler of a host.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="supplement">The host's supplement.</param>
    /// <param name="handler">The handler, or null if the host has not named one yet.</param>
    public static IReadOnlyList<PolicyFinding> Inspect(
        PrivacyPolicy policy, NoticeSupplement supplement, PersonalInformationHandler? handler)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(supplement);
        var subject = new LintSubject(policy, supplement, handler);
        return [.. Rules.SelectMany(rule => rule.Inspect(subject))];
    }

    private static bool IsEmpty(string text) => string.IsNullOrWhiteSpace(text);

    private static string Path(ActivityTerms terms) => $"activities/{terms.Activity.Id}";

    private static string Path(ConsentScope scope) => $"scopes/{scope.Id}";
}
