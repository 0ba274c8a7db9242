namespace Yipai.Privacy.Proofs;

/// <summary>On which side the next hash of a proof joins.</summary>
internal enum MerkleSide
{
    /// <summary>Nowhere: the root is reached.</summary>
    None = 0,
    Left,
    Right,
}
