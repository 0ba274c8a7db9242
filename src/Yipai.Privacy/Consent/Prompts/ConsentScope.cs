using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>Describes one matter on which a person is asked: one purpose with its items, recipients and consequences.</summary>
/// <remarks>The scope comes from the manifest. One scope never covers two purposes (GB/T 42574; S4).</remarks>
public sealed record ConsentScope
{
    /// <summary>Gets the id that records carry.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Gets the SHA-256 of the scope's meaning in lower-case hexadecimal: kind, purposes, items, recipients and activities.
    /// </summary>
    /// <remarks>
    /// A consent under one policy remains valid under another when the hash is the same. A new title or reason alone changes
    /// nothing.
    /// </remarks>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Id, Kind, Purpose, string.Join(',', Opens), Items, string.Join(',', Recipients), string.Join(',', Activities)))));

    /// <summary>Gets the title that the person sees.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the kind of consent that the strict profile requires.</summary>
    public required ConsentKind Kind { get; init; }

    /// <summary>Gets the activities that the scope opens.</summary>
    /// <remarks>The list is empty for a disclosure.</remarks>
    public required IReadOnlyList<ProcessingActivity> Activities { get; init; }

    /// <summary>Gets the purpose for which the person is asked.</summary>
    public required ProcessingPurpose Purpose { get; init; }

    /// <summary>Gets the activity purposes that the scope opens.</summary>
    /// <remarks>They belong to one function, which the prompt shows as one purpose.</remarks>
    public required IReadOnlyList<ProcessingPurpose> Opens { get; init; }

    /// <summary>Gets the items that the scope covers.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>Gets the ids of the recipients that the prompt shows.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>Gets why the processing is necessary (PIPL 30).</summary>
    public required LocalizedText Necessity { get; init; }

    /// <summary>Gets how the processing affects the person (PIPL 30).</summary>
    public required LocalizedText Impact { get; init; }

    /// <summary>Gets what happens when the person refuses, and what continues without consent (PIPL 16).</summary>
    public required LocalizedText RefusalEffect { get; init; }

    /// <summary>Gets the rules that require this consent.</summary>
    public required IReadOnlyList<RuleCitation> Rules { get; init; }

    /// <summary>Indicates whether the person is asked about each recipient separately (PIPL 23).</summary>
    public required bool IsPerRecipient { get; init; }

    /// <summary>Returns the same question about one recipient, with the id <c>scope/recipient</c>.</summary>
    /// <param name="recipientId">The id of a registered recipient.</param>
    public ConsentScope For(string recipientId)
    {
        ArgumentNullException.ThrowIfNull(recipientId);
        return this with { Id = $"{Id}/{recipientId}", Recipients = [recipientId] };
    }
}
