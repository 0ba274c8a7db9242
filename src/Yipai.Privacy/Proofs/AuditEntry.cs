namespace Yipai.Privacy.Proofs;

/// <summary>Represents one entry of the log: its canonical bytes and their leaf hash (RFC 6962).</summary>
/// <remarks>
/// The bytes are compact UTF-8 JSON with the members <c>v, seq, at, kind, rules, facts, commitments</c> in this order; facts and
/// commitments are sorted by name. They are stored exactly as they were hashed and never serialized again.
/// </remarks>
public sealed class AuditEntry
{
    /// <summary>The longest kind, fact name or fact, in characters.</summary>
    public const int MaxTokenLength = 128;

    internal AuditEntry(
        long sequence, DateTimeOffset at, string kind, IReadOnlyList<RuleCitation> rules, SortedTexts facts, SortedTexts commitments,
        MerkleHasher hasher)
    {
        Sequence = sequence;

        // The encoding has milliseconds, and a parsed entry must equal the one that was written.
        At = AuditEntryFormat.WholeMilliseconds(at);
        Kind = kind;
        Rules = rules;
        Facts = facts;
        Commitments = commitments;
        Bytes = AuditEntryFormat.Write(this, facts, commitments);
        byte[] leafHash = new byte[MerkleHash.Length];
        hasher.OfLeaf(Bytes.Span, leafHash);
        LeafHash = leafHash;
    }

    private AuditEntry(AuditEntryParts parts, ReadOnlyMemory<byte> bytes)
    {
        Sequence = parts.Sequence;
        At = parts.At;
        Kind = parts.Kind;
        Rules = parts.Rules;
        Facts = new SortedTexts([.. parts.Facts]);
        Commitments = new SortedTexts([.. parts.Commitments]);
        Bytes = bytes;
        LeafHash = MerkleHash.OfLeaf(bytes.Span);
    }

    /// <summary>Gets the position in the log, from 0.</summary>
    public long Sequence { get; }

    /// <summary>Gets the time of appending in UTC, in whole milliseconds.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Gets the kind of event, such as <c>case.received</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets the rules behind the event, in the order of citing.</summary>
    public IReadOnlyList<RuleCitation> Rules { get; }

    /// <summary>Gets the plain facts by name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; }

    /// <summary>Gets the commitments by name, 64 lower-case hexadecimal digits each.</summary>
    public IReadOnlyDictionary<string, string> Commitments { get; }

    /// <summary>Gets the canonical encoding.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Gets the SHA-256 of a zero byte and the encoding, 32 bytes (RFC 6962, section 2.1).</summary>
    public ReadOnlyMemory<byte> LeafHash { get; }

    /// <summary>Parses an entry from its canonical encoding.</summary>
    /// <exception cref="PrivacyException">YP0153: the bytes are not an entry of version 1 in its canonical form.</exception>
    public static AuditEntry Read(ReadOnlyMemory<byte> bytes) =>
        AuditEntryFormat.Read(bytes.Span) is { } parts ? new AuditEntry(parts, bytes) : throw PrivacyException.BadAuditEntry();

    /// <summary>Returns the position and the leaf hash.</summary>
    public override string ToString() => $"entry {Sequence} {Convert.ToHexStringLower(LeafHash.Span)}";
}
