using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using static Yipai.Privacy.Policies.LintSubject;

namespace Yipai.Privacy.Policies;

/// <summary>Holds the rules of the linter on disclosures and recipients.</summary>
internal static class DisclosureLintRules
{
    private static readonly DataItemSet CaseFacts = DataItemSet.Of(
        DataItems.CaseReport, DataItems.CaseType, DataItems.CaseInformation, DataItems.PublishedText, DataItems.Photo, DataItems.Video);
    private static readonly DataItemSet Promotable =
        DataItemSet.Of(DataItems.PreferenceFeature, DataItems.UsageLog, DataItems.DeviceLanguage);
    private static readonly RecipientKind[] WithContract =
    [
        .. Enum.GetValues<RecipientKind>().Where(kind => kind.IsAffiliateOrPartner()), RecipientKind.DesignatedServiceProvider,
        RecipientKind.EntrustedSupplier, RecipientKind.PaymentInstitution, RecipientKind.PromotionPartner,
    ];

    public static readonly LintRule[] All =
    [
        new("disclosure-without-consent", "PIPL 23, 25", "共享或公开没有同意事项。请补充 scope。",
            "Something is shared or published without a scope that asks for consent. Name a scope.",
            subject => Where(subject, terms => terms.ScopeId is null
                && terms.Kind is DisclosureKind.Sharing or DisclosureKind.JointHandling or DisclosureKind.PublicDisclosure)),
        new("disclosure-without-separate-consent", "PIPL 23, 25", "向他人提供或公开未要求单独同意。请将 kind 设为 separate。",
            "Something is shared or published on a general consent. Set the scope's kind to separate.",
            subject => Where(subject, terms => StrictScopeOf(terms) is { } id && terms.StrictBasis != LegalBasis.StatutoryDuty
                && subject.Policy.FindScope(id).Kind != ConsentKind.Separate)),
        new("disclosure-beyond-consent", "PIPL 14, 23", "提供的信息超出同意事项所列。请一致。",
            "More items leave than the scope names to the person. Make both lists the same.",
            subject => Where(subject, terms => new[] { terms.ScopeId, terms.StrictScopeId }.OfType<string>()
                .Any(id => !terms.Items.IsSubsetOf(subject.Policy.FindScope(id).Items)))),
        new("sharing-without-named-recipient", "PIPL 23", "共享未逐一征得同意。请设 perRecipient。",
            "A consent to share names no single recipient. Set perRecipient.",
            subject =>
                Where(subject, terms => StrictScopeOf(terms) is { } id
                && terms.Kind is DisclosureKind.Sharing or DisclosureKind.JointHandling
                && terms.StrictBasis != LegalBasis.StatutoryDuty && !terms.Conditions.Contains(DisclosureCondition.ShownItems)
                && !subject.Policy.FindScope(id).IsPerRecipient)),
        new("partner-without-contract", "条例 12", "向合作方提供信息不要求合同。请补充 contract。",
            "Items go to a partner or supplier without a contract. Add the condition contract.",
            subject => Where(
                subject, terms => terms.Recipients.Any(WithContract.Contains) && !terms.Conditions.Contains(DisclosureCondition.Contract))),
        new("entrustment-without-agreement", "PIPL 21", "委托处理不要求约定内容。请补充 entrustment。",
            "Processing is entrusted without the agreement of PIPL 21. Add entrustment to strictConditions.",
            subject => Where(subject, terms => terms.Kind == DisclosureKind.EntrustedProcessing
                && !terms.Conditions.Concat(terms.StrictConditions).Contains(DisclosureCondition.Entrustment))),
        new("joint-handling-without-agreement", "PIPL 20", "共同处理不要求约定。请补充 jointAgreement。",
            "Items are handled jointly without an agreement. Add the condition jointAgreement.",
            subject => Where(subject, terms => terms.Kind == DisclosureKind.JointHandling
                && !terms.Conditions.Concat(terms.StrictConditions).Contains(DisclosureCondition.JointAgreement))),
        new("promotion-of-persons", "P4.4.1-2/3", "推广合作方得到身份、联系方式或案件信息。请去掉。",
            "A promotion partner receives more than preferences. Leave out identity, contact and case items.",
            subject =>
                Where(subject, terms => terms.Recipients.Contains(RecipientKind.PromotionPartner) && !terms.Items.IsSubsetOf(Promotable))),
        new("promotion-against-opt-out", "P4.1.2-4/2", "推广不受广告退订约束。请补充 advertisingNotRefused。",
            "Promotion does not depend on the advertising opt-out. Add the condition advertisingNotRefused.",
            subject => Where(subject, terms => terms.Recipients.Contains(RecipientKind.PromotionPartner)
                && !terms.Conditions.Contains(DisclosureCondition.AdvertisingNotRefused))),
        new("reporter-to-department", "S30", "城市管理专业部门得到上报人信息。请只提供案件情况。",
            "A city department receives the reporter beside the case. Leave everything but the case out.",
            subject => Where(
                subject, terms => terms.Recipients.Contains(RecipientKind.CityManagementDepartment) && !terms.Items.IsSubsetOf(CaseFacts))),
        new("duty-of-a-company", "PIPL 13(3), 34", "法定职责只适用于国家机关及受其委托者。请改写 roles 或 strictBasis。",
            "A disclosure rests on a statutory duty that a company does not have. Change roles or strictBasis.",
            subject => Where(
                subject, terms => terms.StrictBasis == LegalBasis.StatutoryDuty && terms.IsFor(HandlerRole.Commercial))),
        new("mandate-without-principal", "PIPL 21; 条例 16", "受托者可向委托机关以外提供。请补充 principal。",
            "An entrusted handler may dispatch to others than its principal. Add principal to strictConditions.",
            subject => Where(subject, terms => terms.StrictBasis == LegalBasis.StatutoryDuty
                && terms.IsFor(HandlerRole.EntrustedByStateOrgan)
                && !terms.Conditions.Concat(terms.StrictConditions).Contains(DisclosureCondition.Principal))),
        new("verification-of-others", "P4.1.1-1", "核验不限于本人信息。请补充 ownInformation。",
            "A verification is not limited to the person's own information. Add the condition ownInformation.",
            subject => Where(subject, terms => IsVerification(terms) && !terms.Conditions.Contains(DisclosureCondition.OwnInformation))),
        new("verification-without-acknowledgment", "P4.1.2-9(3)/1", "核验机构未确认用途。请补充 acknowledgedPurpose。",
            "A verification provider need not acknowledge the purpose. Add the condition acknowledgedPurpose.",
            subject =>
                Where(subject, terms => IsVerification(terms) && !terms.Conditions.Contains(DisclosureCondition.AcknowledgedPurpose))),
        new("transfer-without-settled-change", "PIPL 22", "转让不要求处理者变更的安排。请补充 handlerChange。",
            "Everything is transferred without a settled change of handler. Add the condition handlerChange.",
            subject => Where(
                subject, terms => terms.Kind == DisclosureKind.Transfer && !terms.Conditions.Contains(DisclosureCondition.HandlerChange))),
        new("publication-without-account", "CSL 26", "匿名上报也会公开。请补充 account。",
            "Reports without an account would be published. Add the condition account.",
            subject => Where(
                subject,
                terms => terms.Kind == DisclosureKind.PublicDisclosure && !terms.Conditions.Contains(DisclosureCondition.Account))),
        new("recipient-without-name", "PIPL 17, 23", "接收方没有名称。请填写 name。", "A recipient has no name. Fill name.",
            subject =>
                subject.Policy.Document.Recipients.Where(row => string.IsNullOrWhiteSpace(row.Name)).Select(row => $"recipients/{row.Id}")),
        new("scope-with-unknown-recipient", "PIPL 17, 23", "同意事项的接收方未列入 recipients。",
            "A scope names a recipient that the section recipients does not list. Add a row.",
            subject => from scope in subject.Policy.Scopes
                       from id in scope.Recipients
                       where id != "handler" && subject.Policy.Document.Recipients.All(row => row.Id != id)
                       select $"scopes/{scope.Id}/{id}"),
    ];

    private static string? StrictScopeOf(DisclosureTerms terms) => terms.StrictScopeId ?? terms.ScopeId;

    private static bool IsVerification(DisclosureTerms terms) =>
        terms.Recipients.Any(kind => kind is RecipientKind.VerificationProvider or RecipientKind.VerificationPartnerUnit);

    private static IEnumerable<string> Where(LintSubject subject, Func<DisclosureTerms, bool> isFault) =>
        subject.Policy.Disclosures.SelectMany((terms, index) => At(isFault(terms), $"disclosures/{index}"));
}
