namespace Yipai.Privacy.Proofs;

/// <summary>
/// Follows the path from a node to the root, by the bits of its position and of the last position (RFC 9162, section 2.1.3.2).
/// </summary>
/// <remarks>
/// Idea: the lowest bit of a node's position says whether the node is a right child, whose sibling is on the left. A left child has its
/// sibling on the right, unless the node is the last of its level; then it has none and rises until it is a right child.
/// Invariant: both numbers belong to the same level, and the last position is 0 at the root only. So a proof that is too short or too
/// long is noticed.
/// Source: RFC 9162, sections 2.1.3.2 (inclusion) and 2.1.4.2 (consistency).
/// </remarks>
internal struct MerklePath(long place, long last)
{
    private long _place = place;
    private long _last = last;

    public readonly bool IsAtRoot => _last == 0;

    public void Rise()
    {
        _place >>= 1;
        _last >>= 1;
    }

    /// <summary>Rises to the level where the next sibling of the path joins and returns its side.</summary>
    public MerkleSide Next()
    {
        if (IsAtRoot)
        {
            return MerkleSide.None;
        }

        bool left = (_place & 1) == 1 || _place == _last;

        // A node at the right edge without a sibling rises unchanged.
        while (left && (_place & 1) == 0 && _place != 0)
        {
            Rise();
        }

        Rise();
        return left ? MerkleSide.Left : MerkleSide.Right;
    }
}
