using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Disclosure;

/// <summary>Describes what the policy says about one kind of disclosure to some kinds of recipients.</summary>
public sealed record DisclosureTerms
{
    /// <summary>Gets how the information leaves the handler.</summary>
    public required DisclosureKind Kind { get; init; }

    /// <summary>Gets the kinds of recipients to which these terms apply.</summary>
    public required IReadOnlyList<RecipientKind> Recipients { get; init; }

    /// <summary>Gets the consent scope that opens the disclosure, or null when the policy asks for no consent.</summary>
    public required string? ScopeId { get; init; }

    /// <summary>
    /// Gets the scope that the strict profile asks for instead of <see cref="ScopeId"/>, or null when it asks for the same scope.
    /// </summary>
    public string? StrictScopeId { get; init; }

    /// <summary>Gets the basis of the disclosure in the strict profile (PIPL 13).</summary>
    /// <remarks>The default is <see cref="LegalBasis.None"/>: the scope decides.</remarks>
    public LegalBasis StrictBasis { get; init; }

    /// <summary>Gets the roles of a handler to which these terms apply.</summary>
    /// <remarks>An empty list applies to every role.</remarks>
    public IReadOnlyList<HandlerRole> Roles { get; init; } = [];

    /// <summary>Gets the activities that the disclosure serves.</summary>
    /// <remarks>A person who turns one of them off in the settings ends the disclosure too.</remarks>
    public IReadOnlyList<ProcessingActivity> Activities { get; init; } = [];

    /// <summary>Gets the occasion of the disclosure in Chinese, as the public list names it (条例 21).</summary>
    public string Scene { get; init; } = "";

    /// <summary>Gets the purpose of the disclosure in Chinese, as the public list names it (条例 21).</summary>
    public string Aim { get; init; } = "";

    /// <summary>Gets the items that may leave the handler.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>Gets the purposes that the disclosure serves.</summary>
    /// <remarks>The first is the default purpose.</remarks>
    public required IReadOnlyList<ProcessingPurpose> Purposes { get; init; }

    /// <summary>Gets the conditions that apply in addition to consent.</summary>
    public required IReadOnlyList<DisclosureCondition> Conditions { get; init; }

    /// <summary>Gets the further conditions that apply in the strict profile.</summary>
    public required IReadOnlyList<DisclosureCondition> StrictConditions { get; init; }

    /// <summary>Gets the rules behind the disclosure in the 2021 wording.</summary>
    public required IReadOnlyList<RuleCitation> AsWritten { get; init; }

    /// <summary>Gets the rules behind the disclosure in the strict profile.</summary>
    public required IReadOnlyList<RuleCitation> Strict { get; init; }

    /// <summary>Indicates whether these terms apply to a handler of a role.</summary>
    public bool IsFor(HandlerRole role) => Roles.Count == 0 || Roles.Contains(role);

    /// <summary>Returns the rules behind the disclosure under a profile.</summary>
    public IReadOnlyList<RuleCitation> Under(PrivacyProfile profile) => profile == PrivacyProfile.AsWritten2021 ? AsWritten : Strict;
}
