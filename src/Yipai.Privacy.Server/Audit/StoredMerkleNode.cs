namespace Yipai.Privacy.Server.Audit;

/// <summary>The hash of a full subtree, as a store keeps it for proofs.</summary>
/// <param name="Node">Which.</param>
/// <param name="Hash">Its hash, 32 bytes (RFC 6962 §2.1).</param>
public sealed record StoredMerkleNode(MerkleNode Node, ReadOnlyMemory<byte> Hash);
