using Yipai.Privacy.Consent;

namespace Yipai.Privacy;

/// <summary>Records what one person chose on one scope.</summary>
/// <remarks>
/// A record never changes; a new record follows it. It holds the evidence that ISO/IEC TS 27560 and GB/T 42574 ask for, as far as the
/// first release needs it.
/// </remarks>
/// <example>
/// <code>
/// ConsentRecord record = prompt.Record(ConsentEvent.Given, entryId, subjectId, "app", "tap", now);
/// bool isTheAnswer = prompt.IsAnsweredBy(record);
/// </code>
/// </example>
public sealed record ConsentRecord : LedgerEntry
{
    /// <summary>Gets the id of the scope, such as <c>case-handling</c>.</summary>
    public required string ScopeId { get; init; }

    /// <summary>Gets whether the person agreed, refused or withdrew.</summary>
    public required ConsentEvent Event { get; init; }

    /// <summary>Gets the way in which the consent was given.</summary>
    public required ConsentKind Kind { get; init; }

    /// <summary>Gets the profile under which the question was asked.</summary>
    public required PrivacyProfile Profile { get; init; }

    /// <summary>
    /// Gets the SHA-256 of the prompt that was shown (purpose, items, recipients, necessity, impact), in lower-case hexadecimal.
    /// </summary>
    public required string PromptHash { get; init; }

    /// <summary>Gets the ids of the items that the record covers.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Gets the act by which the person chose, such as <c>tap</c>, <c>tick</c> or <c>spoken</c>.</summary>
    public required string Gesture { get; init; }

    /// <summary>Gets the SHA-256 of the scope (purpose, kind, items, recipients, activities), in lower-case hexadecimal.</summary>
    /// <remarks>The record stays valid if only the wording changes and not the scope (S28; PIPL 14).</remarks>
    public string ScopeHash { get; init; } = "";

    /// <summary>Gets the instant at which the record expires, or null if it does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the id of the record before this record.</summary>
    /// <remarks>This record never counts as earlier, whatever the clock showed.</remarks>
    public Guid? Follows { get; init; }

    /// <summary>Gets the guardian who chose for a child under 14, or null.</summary>
    public GuardianProof? Guardian { get; init; }

    /// <summary>Gets the SHA-256 of the signed document of a written consent in lower-case hexadecimal, or null.</summary>
    public string? DocumentHash { get; init; }

    /// <summary>Gets the event that is deemed consent, such as <c>permission:location</c>, or null for other kinds.</summary>
    public string? Trigger { get; init; }

    /// <summary>Returns what the person chose and the instant, never the person.</summary>
    public override string ToString() => $"{ScopeId} {Event} ({Kind}) {At:u}";
}
