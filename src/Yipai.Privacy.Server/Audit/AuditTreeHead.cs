namespace Yipai.Privacy.Server.Audit;

/// <summary>The size and root of the log after an entry.</summary>
/// <param name="Size">How many entries.</param>
/// <param name="RootHash">The RFC 6962 tree hash over their leaf hashes, 32 bytes.</param>
public sealed record AuditTreeHead(long Size, ReadOnlyMemory<byte> RootHash)
{
    /// <summary>The head of a log without entries.</summary>
    public static AuditTreeHead Empty { get; } = new(0, new MerkleRoot().Compute());
}
