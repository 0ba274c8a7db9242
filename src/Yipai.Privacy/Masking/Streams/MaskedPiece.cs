using System.Buffers;
using System.Text;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Holds a piece of a stream that ends with a line, and its masked form.</summary>
internal sealed class MaskedPiece(Masker masker, Audience audience, int length)
{
    private const int LongestCueLine = 64;

    private readonly byte[] _plain = new byte[length];
    private readonly ArrayBufferWriter<byte> _shown = new(length + (length / 8));
    private readonly Utf8Masking _masking = new(masker, audience);

    /// <summary>Gets the number of bytes in the piece.</summary>
    public int Length { get; private set; }

    /// <summary>Gets the number of masked values.</summary>
    public int MaskedCount { get; private set; }

    /// <summary>Gets the offset of the first byte in the piece that was not UTF-8, or null if all bytes were UTF-8.</summary>
    public long? FirstDamage => _masking.FirstDamage;

    /// <summary>Gets the room for the next bytes.</summary>
    public Memory<byte> Room => _plain.AsMemory(Length);

    public ReadOnlyMemory<byte> Plain => _plain.AsMemory(0, Length);

    public ReadOnlyMemory<byte> Shown => _shown.WrittenMemory;

    public void Advance(int count) => Length += count;

    /// <summary>Copies the bytes of another piece up to the end of its last line.</summary>
    /// <returns>The number of bytes, or 0 if no line ends in that piece.</returns>
    public int TakeLines(MaskedPiece other)
    {
        Length = LastLineEnd(other._plain.AsSpan(0, other.Length));
        other._plain.AsSpan(0, Length).CopyTo(_plain);
        return Length;
    }

    /// <summary>Removes bytes that another piece has taken.</summary>
    public void RemoveFirst(int count)
    {
        if (count > 0)
        {
            _plain.AsSpan(count, Length - count).CopyTo(_plain);
            _plain.AsSpan(Length - count, count).Clear();
            Length -= count;
        }
    }

    /// <summary>Masks the piece in parallel to the caller.</summary>
    public async Task<MaskedPiece> MaskAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        MaskedCount = _masking.Mask(Plain.Span, _shown);
        return this;
    }

    /// <summary>Returns the index after the last line end across which no number can continue, or 0 if there is no such line end.</summary>
    private static int LastLineEnd(ReadOnlySpan<byte> text)
    {
        int end;
        while ((end = text.LastIndexOf((byte)'\n')) >= 0 && MayGoOn(text[..end].TrimEnd((byte)'\r')))
        {
            text = text[..end];
        }

        return end + 1;
    }

    /// <summary>Indicates whether the next line may continue a number, or hold the value that this line asks for: 联系人, 电话.</summary>
    private static bool MayGoOn(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> line = text[(text.LastIndexOf((byte)'\n') + 1)..];
        if (line.Length is 0 or > LongestCueLine)
        {
            return MayEndWithDigit(text);
        }

        Span<char> characters = stackalloc char[LongestCueLine];
        ReadOnlySpan<char> words = characters[..Encoding.UTF8.GetChars(line, characters)].Trim();
        return NameContext.IsCueLine(words)
            || (CueWords.Before(words, words.Length) & CueKinds.Phone) != 0 || MayEndWithDigit(text);
    }

    /// <summary>Indicates whether the line may end with a digit of any form, or with a hyphen.</summary>
    /// <remarks>Other characters are recognized only where they are common.</remarks>
    private static bool MayEndWithDigit(ReadOnlySpan<byte> line) => line switch
    {
        [] => false,
        [.., < 0x80 and var last] => char.IsAsciiDigit((char)last) || last == '-',
        [.., >= 0xE3 and <= 0xE9, _, _] => false,
        [.., 0xEF, 0xBC, < 0x90 or > 0x99] => false,
        _ => true,
    };

    /// <summary>Clears it for other bytes.</summary>
    public void Clear()
    {
        _plain.AsSpan(0, Length).Clear();
        _shown.ResetWrittenCount();
        Length = 0;
    }
}
