namespace Yipai.Privacy.Server.Storage;

/// <summary>Represents an entry as a store holds it.</summary>
/// <remarks>A verifier trusts none of its parts.</remarks>
/// <param name="Sequence">The position under which it is stored.</param>
/// <param name="Bytes">The stored encoding.</param>
/// <param name="LeafHash">The stored leaf hash.</param>
public sealed record StoredAuditEntry(long Sequence, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> LeafHash);
