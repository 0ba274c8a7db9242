using Microsoft.Extensions.Compliance.Redaction;

namespace Yipai.Privacy.Masking;

/// <summary>Masks one item in logs as a .NET redactor.</summary>
/// <remarks>It allocates nothing for values of up to 40 characters.</remarks>
public sealed class MaskingRedactor : Redactor
{
    private const int ShortValue = 40;
    private const int ShortMask = 96;

    private readonly Masker _masker;
    private readonly DataItem _item;
    private readonly MaskFormat _format;

    /// <summary>Creates a redactor for one item.</summary>
    /// <param name="masker">The masker.</param>
    /// <param name="item">The item that the redacted values are.</param>
    public MaskingRedactor(Masker masker, DataItem item)
    {
        ArgumentNullException.ThrowIfNull(masker);
        ArgumentNullException.ThrowIfNull(item);
        _masker = masker;
        _item = item;
        _format = masker.Explain(item, Audience.Log, PublicationChoice.Unspecified).Format;
    }

    /// <summary>Returns the length of the masked value, in UTF-16 units.</summary>
    public override int GetRedactedLength(ReadOnlySpan<char> input) =>
        MaskWriter.IsPlain(_format, _item, input) ? input.Length : Shape(input, []);

    /// <summary>Writes the masked value and returns the number of UTF-16 units written.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than <see cref="GetRedactedLength"/> returns.</exception>
    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        if (MaskWriter.TryWritePlain(_format, _item, source, destination))
        {
            return source.Length;
        }

        int length = Shape(source, destination);
        return length <= destination.Length
            ? length
            : throw new ArgumentException(
                "The destination is shorter than GetRedactedLength returns. Give it that length.", nameof(destination));
    }

    /// <summary>Writes the masked value if there is room for it, and returns its length.</summary>
    private int Shape(ReadOnlySpan<char> value, Span<char> destination)
    {
        Span<char> shown = stackalloc char[ShortMask];
        ReadOnlySpan<char> masked = value.Length <= ShortValue && _format.Kind is not (MaskKind.FreeText or MaskKind.Groups)
            ? shown[.._masker.WriteValue(_item, _format, value, Audience.Log, shown)]
            : _masker.MaskItem(_item, value.ToString(), Audience.Log);
        masked.TryCopyTo(destination);
        return masked.Length;
    }
}
