using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Yipai.Privacy.Detection;

/// <summary>Marks the ASCII letters and digits and the signs @ and :: in 64 characters, with one bit for each character.</summary>
/// <param name="Words">The bits of letters and digits.</param>
/// <param name="Digits">The bits of digits.</param>
/// <param name="Signs">The bits of each @, and of the first of two colons.</param>
internal readonly record struct AsciiTokens(ulong Words, ulong Digits, ulong Signs)
{
    public const int BlockLength = 64;

    /// <summary>Marks a block.</summary>
    /// <remarks>The character behind the block decides whether two colons cross its end.</remarks>
    public static AsciiTokens Of(ReadOnlySpan<char> text)
    {
        ulong words = 0;
        ulong numerals = 0;
        ulong signs = 0;
        ulong colons = 0;
        for (int offset = 0; offset < BlockLength; offset += Vector128<byte>.Count)
        {
            ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text.Slice(offset, Vector128<byte>.Count));
            Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[8..]));
            Vector128<byte> digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
            Vector128<byte> letters = Vector128.LessThanOrEqual(
                (bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
            words |= (ulong)(digits | letters).ExtractMostSignificantBits() << offset;
            numerals |= (ulong)digits.ExtractMostSignificantBits() << offset;
            colons |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)':')).ExtractMostSignificantBits() << offset;
            signs |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)'@')).ExtractMostSignificantBits() << offset;
        }

        bool goesOn = text.Length > BlockLength && text[BlockLength] == ':';
        return new(words, numerals, signs | (colons & ((colons >> 1) | (goesOn ? 1UL << (BlockLength - 1) : 0))));
    }

    /// <summary>Marks the last stretch of a text, which is shorter than a block.</summary>
    public static AsciiTokens OfTail(ReadOnlySpan<char> rest)
    {
        Span<char> block = stackalloc char[BlockLength];
        block.Clear();
        rest.CopyTo(block);
        return Of(block);
    }

    /// <summary>Returns the bits at which runs begin, and those of the signs.</summary>
    /// <param name="carry">1 if the block before ended with a letter or digit, else 0.</param>
    public ulong Starts(ulong carry) => (Words & ~((Words << 1) | carry)) | Signs;

    /// <summary>Returns the index after the run that begins at a bit of this block.</summary>
    public int EndOf(int bit, ReadOnlySpan<char> text, int block)
    {
        ulong gaps = ~Words >> bit;
        int end = block + bit + BitOperations.TrailingZeroCount(gaps);
        if (gaps == 0 || end >= block + BlockLength)
        {
            end = block + BlockLength;
            while (end < text.Length && NumberReader.IsWordCharacter(text[end]))
            {
                end++;
            }
        }

        return Math.Min(end, text.Length);
    }

    /// <summary>Indicates whether the run that begins at a bit has only digits.</summary>
    public bool AreDigits(int bit, ReadOnlySpan<char> run) => bit + run.Length < BlockLength
        ? (Digits >> bit & ((1UL << run.Length) - 1)) == (1UL << run.Length) - 1
        : CheckDigits.AreDigits(run);
}
