namespace Yipai.Privacy.Server.Audit;

/// <summary>The place of a complete subtree: 2^level leaves, beginning at index · 2^level.</summary>
/// <param name="Level">0 for a leaf, 1 for a pair of leaves, and so on; at most 62.</param>
/// <param name="Index">The place within the level, from 0.</param>
public readonly record struct MerkleNode(int Level, long Index);
