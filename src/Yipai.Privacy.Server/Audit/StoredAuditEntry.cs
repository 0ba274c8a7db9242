namespace Yipai.Privacy.Server.Audit;

/// <summary>An entry as a store holds it; nothing about it is taken on trust.</summary>
/// <param name="Sequence">The place under which it is stored.</param>
/// <param name="Bytes">The stored encoding.</param>
/// <param name="LeafHash">The stored leaf hash.</param>
public sealed record StoredAuditEntry(long Sequence, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> LeafHash);
