namespace Yipai.Privacy.Proofs;

/// <summary>
/// Follows the path from a node to the root, by the bits of its position and of the last position (RFC 9162, section 2.1.3.2).
/// </summary>
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
