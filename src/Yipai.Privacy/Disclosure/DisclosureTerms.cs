using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Disclosure;

/// <summary>What the policy says of one way of giving information to one kind of recipient.</summary>
/// <param name="Kind">How the information leaves.</param>
/// <param name="Recipient">To which kind of recipient.</param>
/// <param name="ScopeId">The consent scope that opens it in the strict profile, or null where none can.</param>
/// <param name="Items">The items that may leave.</param>
/// <param name="AsWritten">The rules behind it in the 2021 wording.</param>
/// <param name="Strict">The rules behind it in the strict profile.</param>
public sealed record DisclosureTerms(
    DisclosureKind Kind,
    RecipientKind Recipient,
    string? ScopeId,
    DataItemSet Items,
    IReadOnlyList<RuleCitation> AsWritten,
    IReadOnlyList<RuleCitation> Strict)
{
    /// <summary>The rules behind it under a profile.</summary>
    public IReadOnlyList<RuleCitation> Under(PrivacyProfile profile) => profile == PrivacyProfile.AsWritten2021 ? AsWritten : Strict;
}
