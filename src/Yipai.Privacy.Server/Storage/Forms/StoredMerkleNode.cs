namespace Yipai.Privacy.Server.Storage;

/// <summary>Represents the hash of a full subtree as a store keeps it for proofs.</summary>
/// <param name="Node">The position of the subtree.</param>
/// <param name="Hash">The hash of the subtree, 32 bytes (RFC 6962, section 2.1).</param>
public sealed record StoredMerkleNode(MerkleNode Node, ReadOnlyMemory<byte> Hash);
