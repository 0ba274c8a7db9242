using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Disclosure;

/// <summary>What the policy says of one way of giving information to some kinds of recipients.</summary>
public sealed record DisclosureTerms
{
    /// <summary>How the information leaves.</summary>
    public required DisclosureKind Kind { get; init; }

    /// <summary>To which kinds of recipients.</summary>
    public required IReadOnlyList<RecipientKind> Recipients { get; init; }

    /// <summary>The consent scope that opens it in the strict profile, or null where no consent is asked for.</summary>
    public required string? ScopeId { get; init; }

    /// <summary>The items that may leave.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>What it serves, its own purpose first.</summary>
    public required IReadOnlyList<ProcessingPurpose> Purposes { get; init; }

    /// <summary>What it needs beside consent.</summary>
    public required IReadOnlyList<DisclosureCondition> Conditions { get; init; }

    /// <summary>What it needs besides in the strict profile.</summary>
    public required IReadOnlyList<DisclosureCondition> StrictConditions { get; init; }

    /// <summary>The rules behind it in the 2021 wording.</summary>
    public required IReadOnlyList<RuleCitation> AsWritten { get; init; }

    /// <summary>The rules behind it in the strict profile.</summary>
    public required IReadOnlyList<RuleCitation> Strict { get; init; }

    /// <summary>The rules behind it under a profile.</summary>
    public IReadOnlyList<RuleCitation> Under(PrivacyProfile profile) => profile == PrivacyProfile.AsWritten2021 ? AsWritten : Strict;
}
