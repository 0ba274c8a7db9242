using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>What the wording of 2021 takes for a consent without an act of consenting: recorded as that, never as explicit.</summary>
/// <param name="Record">The record to append, or null where nothing is deemed.</param>
/// <param name="Reason">Why nothing is deemed; <see cref="DenialReason.None"/> where something is.</param>
/// <param name="Citations">The rules behind it.</param>
public sealed record DeemedConsent(ConsentRecord? Record, DenialReason Reason, IReadOnlyList<RuleCitation> Citations)
{
    /// <summary>The clause behind each deemed kind.</summary>
    internal static RuleCitation RuleOf(ConsentKind kind) => kind switch
    {
        ConsentKind.DeemedByPermission => ClauseId.Parse("P4.1.2-3/3"),
        ConsentKind.DeemedByAgreement => ClauseId.Parse("P4.6.2/1"),
        _ => ClauseId.Parse("P1/4"),
    };
}
