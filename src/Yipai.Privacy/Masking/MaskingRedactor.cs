using Microsoft.Extensions.Compliance.Redaction;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Masking;

/// <summary>Masks one item for logs as a redactor of the platform; allocates nothing for values of up to 128 characters.</summary>
/// <param name="masker">The masker.</param>
/// <param name="item">What the redacted values are.</param>
public sealed class MaskingRedactor(Masker masker, DataItem item) : Redactor
{
    private const int ShortValue = 128;

    /// <summary>The length of the masked value, in UTF-16 units.</summary>
    public override int GetRedactedLength(ReadOnlySpan<char> input)
    {
        Span<char> shown = stackalloc char[ShortValue * 2];
        return input.Length <= ShortValue && masker.TryMaskItem(item, input, Audience.Log, shown, out int written)
            ? written
            : masker.MaskItem(item, input.ToString(), Audience.Log).Length;
    }

    /// <summary>Writes the masked value; returns how many UTF-16 units.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than <see cref="GetRedactedLength"/>.</exception>
    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        Span<char> shown = stackalloc char[ShortValue * 2];
        ReadOnlySpan<char> masked = source.Length <= ShortValue && masker.TryMaskItem(item, source, Audience.Log, shown, out int written)
            ? shown[..written]
            : masker.MaskItem(item, source.ToString(), Audience.Log);
        return masked.TryCopyTo(destination)
            ? masked.Length
            : throw new ArgumentException("The destination is shorter than GetRedactedLength says.", nameof(destination));
    }
}
