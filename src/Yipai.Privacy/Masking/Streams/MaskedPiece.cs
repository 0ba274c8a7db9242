using System.Buffers;

namespace Yipai.Privacy.Masking;

/// <summary>A piece of a stream that ends with a line, and what it becomes.</summary>
internal sealed class MaskedPiece(Masker masker, Audience audience, int length)
{
    private readonly byte[] _plain = new byte[length];
    private readonly ArrayBufferWriter<byte> _shown = new(length + (length / 8));
    private readonly Utf8Masking _masking = new(masker, audience);

    /// <summary>How many bytes it holds.</summary>
    public int Length { get; private set; }

    /// <summary>How many values were masked.</summary>
    public int MaskedCount { get; private set; }

    /// <summary>The first of its bytes that was not UTF-8, null for none.</summary>
    public long? FirstDamage => _masking.FirstDamage;

    /// <summary>Where the next bytes go.</summary>
    public Memory<byte> Room => _plain.AsMemory(Length);

    public ReadOnlyMemory<byte> Plain => _plain.AsMemory(0, Length);

    public ReadOnlyMemory<byte> Shown => _shown.WrittenMemory;

    public void Advance(int count) => Length += count;

    /// <summary>Ends the piece after its last line and hands what follows to the next one.</summary>
    /// <returns>False where no line ends in it.</returns>
    public bool TryEnd(MaskedPiece next)
    {
        int end = LastLineEnd(_plain.AsSpan(0, Length));
        if (end > 0)
        {
            _plain.AsSpan(end, Length - end).CopyTo(next._plain);
            next.Length = Length - end;
            Length = end;
        }

        return end > 0;
    }

    /// <summary>Masks it beside the caller.</summary>
    public async Task<MaskedPiece> MaskAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        MaskedCount = _masking.Mask(Plain.Span, _shown);
        return this;
    }

    /// <summary>Index after the last line that no number can go on from; 0 for none.</summary>
    private static int LastLineEnd(ReadOnlySpan<byte> text)
    {
        int end;
        while ((end = text.LastIndexOf((byte)'\n')) >= 0 && MayEndWithDigit(text[..end].TrimEnd((byte)'\r')))
        {
            text = text[..end];
        }

        return end + 1;
    }

    /// <summary>Whether a digit may stand last, in whatever form; of other characters only the usual ones are told apart.</summary>
    private static bool MayEndWithDigit(ReadOnlySpan<byte> line) => line switch
    {
        [] => false,
        [.., < 0x80 and var last] => char.IsAsciiDigit((char)last),
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
