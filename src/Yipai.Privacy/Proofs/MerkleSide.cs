namespace Yipai.Privacy.Proofs;

/// <summary>Specifies the side on which the next hash of a proof joins.</summary>
internal enum MerkleSide
{
    /// <summary>The root is reached, and no hash joins.</summary>
    None = 0,
    Left,
    Right,
}
