namespace Yipai.Privacy.Proofs;

/// <summary>The way from a node to the root, told by the bits of its place and of the last place (RFC 9162 §2.1.3.2).</summary>
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

    /// <summary>Goes up to where the next sibling of the path joins.</summary>
    public MerkleSide Next()
    {
        if (IsAtRoot)
        {
            return MerkleSide.None;
        }

        bool left = (_place & 1) == 1 || _place == _last;

        // At the right edge a node without a sibling goes up as it is.
        while (left && (_place & 1) == 0 && _place != 0)
        {
            Rise();
        }

        Rise();
        return left ? MerkleSide.Left : MerkleSide.Right;
    }
}
