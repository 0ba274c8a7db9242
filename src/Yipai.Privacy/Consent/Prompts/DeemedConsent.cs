using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>Represents a consent that the 2021 wording deems without an act of consenting.</summary>
/// <remarks>The record keeps the deemed kind and never counts as an explicit consent.</remarks>
/// <param name="Record">The record to append, or null when no consent is deemed.</param>
/// <param name="Reason">Why no consent is deemed, or <see cref="DenialReason.None"/> when a consent is deemed.</param>
/// <param name="Citations">The rules behind the result.</param>
public sealed record DeemedConsent(ConsentRecord? Record, DenialReason Reason, IReadOnlyList<RuleCitation> Citations)
{
    /// <summary>Returns the clause behind a deemed kind of consent.</summary>
    internal static RuleCitation RuleOf(ConsentKind kind) => kind switch
    {
        ConsentKind.DeemedByPermission => ClauseId.Parse("P4.1.2-3/3"),
        ConsentKind.DeemedByAgreement => ClauseId.Parse("P4.6.2/1"),
        _ => ClauseId.Parse("P1/4"),
    };
}
