namespace Yipai.Privacy.Proofs;

/// <summary>The salt that opens one commitment; kept apart from the entries.</summary>
/// <remarks>Destroy it and the value is gone, while the log still verifies.</remarks>
/// <param name="Sequence">The entry's place.</param>
/// <param name="Name">The commitment's name in the entry.</param>
/// <param name="Salt">32 random bytes.</param>
public sealed record AuditOpening(long Sequence, string Name, ReadOnlyMemory<byte> Salt)
{
    /// <summary>Place and name, never the salt.</summary>
    public override string ToString() => $"opening {Sequence}/{Name}";
}
