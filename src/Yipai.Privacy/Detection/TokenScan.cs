using System.Numerics;

namespace Yipai.Privacy.Detection;

/// <summary>Walks the runs of letters and digits of a text and lets the readers look at each once.</summary>
internal static class TokenScan
{
    public static void Run(ReadOnlySpan<char> text, List<TextFinding> found)
    {
        ulong carry = 0;
        int numberEnd = 0;
        for (int block = 0; block < text.Length; block += AsciiTokens.BlockLength)
        {
            ReadOnlySpan<char> rest = text[block..];
            (ulong words, ulong signs) = rest.Length < AsciiTokens.BlockLength ? AsciiTokens.MarkTail(rest) : AsciiTokens.Mark(rest);
            ulong starts = (words & ~((words << 1) | carry)) | signs;
            carry = words >> (AsciiTokens.BlockLength - 1);
            for (; starts != 0; starts &= starts - 1)
            {
                int bit = BitOperations.TrailingZeroCount(starts);
                int start = block + bit;
                if (text[start] == '@')
                {
                    EmailReader.Read(text, start, found);
                }
                else if (text[start] == ':')
                {
                    NetworkReader.ReadUnspecified(text, start, found);
                }
                else
                {
                    TokenReaders.Read(text, start, AsciiTokens.EndOf(words, bit, text, block), found, ref numberEnd);
                }
            }
        }
    }
}
