namespace Yipai.Privacy.Detection;

/// <summary>Holds the digits from a start on, across the separators with which people group them.</summary>
/// <remarks>
/// Digits are copied without separators, and bit n is set if a separator precedes the n-th digit. So a reader tests the length, the check
/// digit and the usual groupings of a number without a second look at the text.
/// </remarks>
internal readonly ref struct DigitGroup
{
    public const int MostDigits = 24;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private readonly uint _breaks;

    /// <summary>Reads on from a run of digits.</summary>
    /// <param name="token">The run of digits.</param>
    /// <param name="digits">Room for <see cref="MostDigits"/> digits.</param>
    public DigitGroup(in TextToken token, Span<char> digits)
    {
        _text = token.Text;
        _start = token.Start;
        Digits = digits;
        Count = Math.Min(token.Length, MostDigits);
        token.Value[..Count].CopyTo(digits);
        int at = End = token.Start + Count;
        IsOverlong = token.Length > MostDigits;
        while (at < _text.Length && !IsOverlong)
        {
            char character = _text[at];
            bool check = Count == IdentityNumberValidator.Length - 1 && (character is 'X' or 'x' or '×' or '*');
            if (char.IsAsciiDigit(character) || check)
            {
                if (Count == MostDigits)
                {
                    IsOverlong = true;
                    break;
                }

                digits[Count++] = check ? 'X' : character;
                End = ++at;
                if (check)
                {
                    break;
                }

                continue;
            }

            int next = NumberReader.SkipSeparators(_text, at);
            if (next < _text.Length && _text[next] is ')' or '）')
            {
                next = NumberReader.SkipSeparators(_text, next + 1);
            }

            if (next == at || next >= _text.Length || !char.IsAsciiDigit(_text[next]) || Count == MostDigits)
            {
                break;
            }

            _breaks |= 1u << Count;
            at = next;
        }

        IsTiedAfter = End < _text.Length && NumberReader.IsWordCharacter(_text[End]);
    }

    public ReadOnlySpan<char> Digits { get; }

    public int Count { get; }

    /// <summary>Gets the index after the last digit.</summary>
    public int End { get; }

    private bool IsOverlong { get; }

    /// <summary>Gets whether a letter follows the last digit.</summary>
    private bool IsTiedAfter { get; }

    /// <summary>Returns the index after the first <paramref name="count"/> digits.</summary>
    public int EndOf(int count)
    {
        int end = _start + count;
        if ((_breaks & ((1u << count) - 1)) == 0)
        {
            return end;
        }

        end = _start;
        for (int left = count; left > 0; end++)
        {
            left -= char.IsAsciiDigit(_text[end]) || left == 1 && (_text[end] is 'X' or 'x' or '×' or '*') ? 1 : 0;
        }

        return end;
    }

    /// <summary>Indicates whether the number may end after <paramref name="count"/> digits: at a separator or at the end.</summary>
    public bool EndsAt(int count) =>
        count < Count ? IsBrokenAt(count) : count == Count && !IsOverlong && !IsTiedAfter;

    /// <summary>Indicates whether a separator precedes the digit.</summary>
    public bool IsBrokenAt(int count) => (_breaks >> count & 1) != 0;

    /// <summary>Returns the separators inside a stretch of digits: bit n is set if a separator precedes its n-th digit.</summary>
    public uint BreaksWithin(int from, int count) => _breaks >> from & ((1u << count) - 2);
}
