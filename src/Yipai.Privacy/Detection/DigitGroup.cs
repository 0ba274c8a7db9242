namespace Yipai.Privacy.Detection;

/// <summary>The digits from a start on, across the separators with which people group them.</summary>
internal readonly ref struct DigitGroup
{
    public const int MostDigits = 24;

    private readonly uint _breaks;

    public DigitGroup(ReadOnlySpan<char> text, int start, Span<char> digits, Span<int> ends)
    {
        Digits = digits;
        Ends = ends;
        int at = start;
        while (at < text.Length)
        {
            char character = text[at];
            bool check = Count == IdentityNumberValidator.Length - 1 && character is 'X' or 'x';
            if (char.IsAsciiDigit(character) || check)
            {
                if (Count == MostDigits)
                {
                    IsOverlong = true;
                    return;
                }

                digits[Count] = check ? 'X' : character;
                ends[Count++] = ++at;
                if (check)
                {
                    break;
                }

                continue;
            }

            int next = NumberReader.SkipSeparators(text, at);
            if (next < text.Length && text[next] is ')' or '）')
            {
                next = NumberReader.SkipSeparators(text, next + 1);
            }

            if (next == at || next >= text.Length || !char.IsAsciiDigit(text[next]) || Count == MostDigits)
            {
                break;
            }

            _breaks |= 1u << Count;
            at = next;
        }

        IsTiedAfter = Count > 0 && ends[Count - 1] < text.Length && NumberReader.IsWordCharacter(text[ends[Count - 1]]);
    }

    public ReadOnlySpan<char> Digits { get; }

    /// <summary>For each digit the index after it.</summary>
    public ReadOnlySpan<int> Ends { get; }

    public int Count { get; }

    private bool IsOverlong { get; }

    /// <summary>Whether a letter follows the last digit.</summary>
    private bool IsTiedAfter { get; }

    /// <summary>Whether the number may end after so many digits: at a separator or at the end.</summary>
    public bool EndsAt(int count) =>
        count < Count ? IsBrokenAt(count) : count == Count && !IsOverlong && !IsTiedAfter;

    /// <summary>Whether a separator stands before the digit.</summary>
    public bool IsBrokenAt(int count) => (_breaks >> count & 1) != 0;

    /// <summary>The separators inside a stretch of digits: bit n for one before its n-th digit.</summary>
    public uint BreaksWithin(int from, int count) => _breaks >> from & ((1u << count) - 2);
}
