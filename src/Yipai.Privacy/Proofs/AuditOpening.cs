namespace Yipai.Privacy.Proofs;

/// <summary>Represents the salt that opens one commitment.</summary>
/// <remarks>
/// It is stored apart from the entries. After the salt is destroyed, nobody can open the commitment, and the log still verifies.
/// </remarks>
/// <param name="Sequence">The position of the entry.</param>
/// <param name="Name">The name of the commitment in the entry.</param>
/// <param name="Salt">32 random bytes.</param>
public sealed record AuditOpening(long Sequence, string Name, ReadOnlyMemory<byte> Salt)
{
    /// <summary>Returns the position and the name, never the salt.</summary>
    public override string ToString() => $"opening {Sequence}/{Name}";
}
