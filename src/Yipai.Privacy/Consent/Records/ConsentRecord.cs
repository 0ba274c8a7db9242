using Yipai.Privacy.Consent;

namespace Yipai.Privacy;

/// <summary>One choice of one person on one scope; never changed, only followed by another.</summary>
/// <remarks>Holds what ISO/IEC TS 27560 and GB/T 42574 ask of evidence, so far as the first release needs it.</remarks>
/// <example>
/// <code>
/// ConsentRecord record = prompt.Record(ConsentEvent.Given, entryId, subjectId, "app", "tap", now);
/// bool isTheAnswer = prompt.IsAnsweredBy(record);
/// </code>
/// </example>
public sealed record ConsentRecord : LedgerEntry
{
    /// <summary>The scope asked about, such as <c>case-handling</c>.</summary>
    public required string ScopeId { get; init; }

    /// <summary>Agreed, refused or withdrew.</summary>
    public required ConsentEvent Event { get; init; }

    /// <summary>How it was given.</summary>
    public required ConsentKind Kind { get; init; }

    /// <summary>The profile under which it was asked.</summary>
    public required PrivacyProfile Profile { get; init; }

    /// <summary>SHA-256 of the prompt as shown: purpose, items, recipients, necessity, impact; lower-case hexadecimal.</summary>
    public required string PromptHash { get; init; }

    /// <summary>The ids of the items that the choice covers.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The act that expressed it, such as <c>tap</c>, <c>tick</c> or <c>spoken</c>.</summary>
    public required string Gesture { get; init; }

    /// <summary>SHA-256 of what the scope means: purpose, kind, items, recipients, activities; lower-case hexadecimal.</summary>
    /// <remarks>A text that changes without changing the scope leaves the choice standing (S28; PIPL 14).</remarks>
    public string ScopeHash { get; init; } = "";

    /// <summary>When the choice ends by itself, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The choice that this one follows; it never counts as earlier, whatever the clock said.</summary>
    public Guid? Follows { get; init; }

    /// <summary>The guardian who chose, for a child under 14.</summary>
    public GuardianProof? Guardian { get; init; }

    /// <summary>SHA-256 of the signed document, for a written consent; lower-case hexadecimal.</summary>
    public string? DocumentHash { get; init; }

    /// <summary>The event that deemed it, for a deemed consent, such as <c>permission:location</c>.</summary>
    public string? Trigger { get; init; }

    /// <summary>What was chosen and when, never by whom.</summary>
    public override string ToString() => $"{ScopeId} {Event} ({Kind}) {At:u}";
}
