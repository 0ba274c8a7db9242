using System.Buffers;
using Yipai.Privacy.Clauses;

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

    /// <summary>Where the next bytes go.</summary>
    public Memory<byte> Room => _plain.AsMemory(Length);

    public ReadOnlyMemory<byte> Plain => _plain.AsMemory(0, Length);

    public ReadOnlyMemory<byte> Shown => _shown.WrittenMemory;

    public void Advance(int count) => Length += count;

    /// <summary>Ends the piece after its last line and hands what follows to the next one.</summary>
    /// <returns>False where no line ends in it.</returns>
    public bool TryEnd(MaskedPiece next)
    {
        int end = _plain.AsSpan(0, Length).LastIndexOf((byte)'\n') + 1;
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

    /// <summary>Clears it for other bytes.</summary>
    public void Clear()
    {
        _plain.AsSpan(0, Length).Clear();
        _shown.ResetWrittenCount();
        Length = 0;
    }
}
