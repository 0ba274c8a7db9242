namespace Yipai.Privacy.Server.Storage;

/// <summary>Represents the position of a complete subtree: 2^level leaves from leaf index · 2^level on.</summary>
/// <param name="Level">The level: 0 for a leaf, 1 for a pair of leaves, and so on, at most 62.</param>
/// <param name="Index">The position within the level, from 0.</param>
public readonly record struct MerkleNode(int Level, long Index);
