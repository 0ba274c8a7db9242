namespace Yipai.Privacy.Server.Audit;

/// <summary>Represents the size and the root of the log after an entry.</summary>
/// <param name="Size">The number of entries.</param>
/// <param name="RootHash">The tree hash over the leaf hashes (RFC 6962), 32 bytes.</param>
public sealed record AuditTreeHead(long Size, ReadOnlyMemory<byte> RootHash)
{
    /// <summary>Gets the head of an empty log.</summary>
    public static AuditTreeHead Empty { get; } = new(0, new MerkleRoot().Compute());
}
