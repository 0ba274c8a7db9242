using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Yipai.Privacy.Detection;

/// <summary>Marks the ASCII letters and digits, and the signs @ and : of a text, 64 characters at a time.</summary>
internal static class AsciiTokens
{
    public const int BlockLength = 64;

    /// <summary>Bit n of the words is set where character n of the text is a letter or digit; of the signs, where it is @ or the first of two colons.</summary>
    public static (ulong Words, ulong Signs) Mark(ReadOnlySpan<char> block)
    {
        ulong words = 0;
        ulong signs = 0;
        ulong colons = 0;
        for (int offset = 0; offset < BlockLength; offset += Vector128<byte>.Count)
        {
            ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(block.Slice(offset, Vector128<byte>.Count));
            Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[8..]));
            Vector128<byte> digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
            Vector128<byte> letters = Vector128.LessThanOrEqual(
                (bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
            words |= (ulong)(digits | letters).ExtractMostSignificantBits() << offset;
            colons |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)':')).ExtractMostSignificantBits() << offset;
            signs |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)'@')).ExtractMostSignificantBits() << offset;
        }

        // The second colon may stand in the next block.
        bool goesOn = block.Length > BlockLength && block[BlockLength] == ':';
        return (words, signs | (colons & ((colons >> 1) | (goesOn ? 1UL << (BlockLength - 1) : 0))));
    }

    /// <summary>The same for the last stretch, shorter than a block.</summary>
    public static (ulong Words, ulong Signs) MarkTail(ReadOnlySpan<char> rest)
    {
        Span<char> block = stackalloc char[BlockLength];
        block.Clear();
        rest.CopyTo(block);
        return Mark(block);
    }

    /// <summary>Where the run ends that begins at a bit of this block.</summary>
    public static int EndOf(ulong words, int bit, ReadOnlySpan<char> text, int block)
    {
        ulong gaps = ~words >> bit;
        int end = gaps == 0 ? BlockLength : bit + BitOperations.TrailingZeroCount(gaps);
        end = block + end;
        if (end >= block + BlockLength)
        {
            end = block + BlockLength;
            while (end < text.Length && NumberReader.IsWordCharacter(text[end]))
            {
                end++;
            }
        }

        return Math.Min(end, text.Length);
    }
}
