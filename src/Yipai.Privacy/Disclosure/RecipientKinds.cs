namespace Yipai.Privacy.Disclosure;

/// <summary>The kinds that the policy takes together.</summary>
public static class RecipientKinds
{
    private static readonly RecipientKind[] AffiliatesAndPartners =
    [
        RecipientKind.InvestingShareholder, RecipientKind.ShareholderInvestee, RecipientKind.AllianceMember, RecipientKind.Partner,
        RecipientKind.TrustedSupplier, RecipientKind.ServiceProvider, RecipientKind.Agent,
    ];

    /// <summary>Whether it is one of the 关联公司、合作伙伴 that P3-4 lists.</summary>
    public static bool IsAffiliateOrPartner(this RecipientKind kind) => AffiliatesAndPartners.Contains(kind);
}
