namespace Yipai.Privacy.Disclosure;

/// <summary>Groups the kinds of recipients as the policy does.</summary>
internal static class RecipientKinds
{
    private static readonly RecipientKind[] AffiliatesAndPartners =
    [
        RecipientKind.InvestingShareholder, RecipientKind.ShareholderInvestee, RecipientKind.AllianceMember, RecipientKind.Partner,
        RecipientKind.TrustedSupplier, RecipientKind.ServiceProvider, RecipientKind.Agent,
    ];

    /// <summary>Indicates whether the kind is among the affiliates and partners (关联公司、合作伙伴) that P3-4 lists.</summary>
    public static bool IsAffiliateOrPartner(this RecipientKind kind) => AffiliatesAndPartners.Contains(kind);
}
