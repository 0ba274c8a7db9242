using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>
/// Decides which rights each profile owes: the text names four, and the law adds the others (P4.3; PIPL 44 to 49; S9, S10, S12).
/// </summary>
internal static class RightsGrants
{
    private static readonly RightsGrant BeyondPolicy = new(false, [RuleCitation.BeyondPolicy]);

    public static RightsGrant Find(PrivacyProfile profile, RightKind kind, DeletionGround ground, RequesterRole role) =>
        profile == PrivacyProfile.AsWritten2021 ? InText(kind, ground, role) : InLaw(kind, ground, role);

    private static RightsGrant InText(RightKind kind, DeletionGround ground, RequesterRole role) => (role, kind) switch
    {
        (RequesterRole.Person, RightKind.Access or RightKind.Correction) => Owed("P4.3/1", "P4.3.1"),
        (RequesterRole.Person, RightKind.Deletion) => ground.IsInText ? Owed("P4.3/1", "P4.3.2/1") : Unowed("P4.3.2/1"),
        (RequesterRole.Person, RightKind.AccountClosure) => Owed("P4.3/1", "P4.3.3"),
        _ => BeyondPolicy,
    };

    private static RightsGrant InLaw(RightKind kind, DeletionGround ground, RequesterRole role)
    {
        RightsGrant grant = kind switch
        {
            RightKind.Access => Owed("P4.3/1", "P4.3.1", "PIPL 45"),
            RightKind.Copy => Owed("PIPL 45", "S12"),
            RightKind.Portability => Owed("PIPL 45", "S12"),
            RightKind.Correction => Owed("P4.3/1", "P4.3.1", "PIPL 46"),
            RightKind.Deletion => ground.IsInLaw ? Owed("P4.3/1", "P4.3.2/1", "PIPL 47", "S9") : Unowed("PIPL 47"),
            RightKind.Restriction or RightKind.RestrictionLifting => Owed("PIPL 44", "S12"),
            RightKind.Explanation => Owed("PIPL 48", "S12"),
            RightKind.AccountClosure => Owed("P4.3/1", "P4.3.3", "S10"),
            _ => BeyondPolicy,
        };
        return role switch
        {
            RequesterRole.Person => grant,
            RequesterRole.Guardian => grant with { Citations = [.. grant.Citations, RuleCitation.FromLaw("PIPL 31")] },
            RequesterRole.CloseRelative when kind is RightKind.Access or RightKind.Copy or RightKind.Correction or RightKind.Deletion =>
                grant with { Citations = [.. grant.Citations, RuleCitation.FromLaw("PIPL 49")] },
            _ => BeyondPolicy,
        };
    }

    private static RightsGrant Owed(params string[] rules) => new RightsGrant(true, [.. rules.Select(RuleCitation.Parse)]);

    private static RightsGrant Unowed(params string[] rules) =>
        new RightsGrant(false, [.. rules.Select(RuleCitation.Parse), RuleCitation.BeyondPolicy]);
}
