using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>One thing a person is asked: one purpose, its items, recipients and consequences.</summary>
/// <remarks>Comes from the manifest; one scope never covers two purposes (GB/T 42574; S4).</remarks>
public sealed record ConsentScope
{
    /// <summary>The id that records carry.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of what it means, lower-case hexadecimal: kind, purposes, items, recipients, activities.</summary>
    /// <remarks>Of two policies, a consent stands where the hash is the same; a new title or reason alone changes nothing.</remarks>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Id, Kind, Purpose, string.Join(',', Opens), Items, string.Join(',', Recipients), string.Join(',', Activities)))));

    /// <summary>The title shown.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The kind of consent that the strict profile needs.</summary>
    public required ConsentKind Kind { get; init; }

    /// <summary>The activities that it opens; empty for a disclosure.</summary>
    public required IReadOnlyList<ProcessingActivity> Activities { get; init; }

    /// <summary>The purpose.</summary>
    public required ProcessingPurpose Purpose { get; init; }

    /// <summary>The purposes of its activities that it opens: one function, shown as one purpose.</summary>
    public required IReadOnlyList<ProcessingPurpose> Opens { get; init; }

    /// <summary>The items covered.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>The recipients shown, by id.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>Why it is needed (PIPL 30).</summary>
    public required LocalizedText Necessity { get; init; }

    /// <summary>What it means for the person (PIPL 30).</summary>
    public required LocalizedText Impact { get; init; }

    /// <summary>What happens on refusal, and what goes on without it (PIPL 16).</summary>
    public required LocalizedText RefusalEffect { get; init; }

    /// <summary>The rules that ask for this consent.</summary>
    public required IReadOnlyList<RuleCitation> Rules { get; init; }

    /// <summary>Whether it is asked for each recipient by itself (PIPL 23).</summary>
    public required bool IsPerRecipient { get; init; }

    /// <summary>The same question about one recipient, under <c>scope/recipient</c>.</summary>
    /// <param name="recipientId">The id of a registered recipient.</param>
    public ConsentScope For(string recipientId) => this with { Id = $"{Id}/{recipientId}", Recipients = [recipientId] };
}
