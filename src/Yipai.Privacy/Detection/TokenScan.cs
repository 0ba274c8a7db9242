using System.Numerics;

namespace Yipai.Privacy.Detection;

/// <summary>Walks over the runs of letters and digits in a text and lets the readers look at each run once.</summary>
/// <remarks>
/// 64 characters become three bit masks at a time. A run begins where a letter or digit follows another character, which one shift and one
/// carry bit find; so text without runs costs no branch for each character. A reader looks on from its run into what follows. The end of
/// the last number is remembered, so that later groups of the same number are not read again.
/// </remarks>
internal sealed class TokenScan(IEnumerable<FindingKind> kinds)
{
    private readonly TokenReaders _readers = new(kinds);

    public void Run(ReadOnlySpan<char> text, List<TextFinding> found)
    {
        ulong carry = 0;
        int numberEnd = 0;
        for (int block = 0; block < text.Length; block += AsciiTokens.BlockLength)
        {
            ReadOnlySpan<char> rest = text[block..];
            AsciiTokens tokens = rest.Length < AsciiTokens.BlockLength ? AsciiTokens.OfTail(rest) : AsciiTokens.Of(rest);
            ulong starts = tokens.Starts(carry);
            carry = tokens.Words >> (AsciiTokens.BlockLength - 1);
            for (; starts != 0; starts &= starts - 1)
            {
                int bit = BitOperations.TrailingZeroCount(starts);
                int start = block + bit;
                char first = text[start];
                if (first == '@')
                {
                    _readers.ReadAt(text, start, found);
                }
                else if (first == ':')
                {
                    _readers.ReadColons(text, start, found);
                }
                else
                {
                    int end = tokens.EndOf(bit, text, block);
                    bool digits = char.IsAsciiDigit(first) && tokens.AreDigits(bit, text[start..end]);
                    if (!digits || end - start > TokenReaders.LongestCount || TokenReaders.GoesOn(text, start, end))
                    {
                        _readers.Read(new TextToken(text, start, end), digits, found, ref numberEnd);
                    }
                }
            }
        }
    }
}
