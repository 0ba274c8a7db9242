using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy;

/// <summary>Masks texts, values and objects for an audience (脱敏).</summary>
/// <remarks>
/// For display only (P4.1.2-9(5)): what is stored or sent for handling stays as it was given, and a masked text is not
/// de-identified. Safe to share between threads. Its rules never change. It keeps JSON options for each audience and its resolvers,
/// and one spare scanner each for characters and UTF-8, which the next call takes; parallel calls make their own.
/// </remarks>
[DebuggerDisplay("masks by rules {Rules.Version,nq}")]
public sealed class Masker
{
    private const int ShortValue = 40;
    private const int ShortMask = 96;

    private readonly IRelayNumbers? _relay;
    private TextMasking? _spare;
    private Utf8Masking? _spareUtf8;

    /// <summary>A masker with rules, and where there is a relay, its numbers.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="scanner">What is looked for in texts; every kind of the SDK by default.</param>
    /// <param name="relay">Gives the numbers of <see cref="MaskFormat.Relay"/>; without it they are hidden.</param>
    public Masker(MaskingRules rules, TextScanner? scanner = null, IRelayNumbers? relay = null)
    {
        Rules = rules;
        Scanner = scanner ?? TextScanner.Default;
        _relay = relay;
    }

    /// <summary>The masker with the rules of this SDK.</summary>
    public static Masker Default { get; } = new(MaskingRules.Default);

    /// <summary>The rules.</summary>
    public MaskingRules Rules { get; }

    /// <summary>What is looked for in texts.</summary>
    public TextScanner Scanner { get; }

    /// <summary>Masks what free text seems to hold.</summary>
    /// <param name="text">The text; null is read as empty.</param>
    /// <param name="audience">Who will see it; an unknown audience sees nothing.</param>
    public string Mask(string? text, Audience audience) => Mask(text, audience, KnownValues.None);

    /// <summary>Masks what free text seems to hold, and values known beforehand.</summary>
    /// <param name="text">The text; null is read as empty.</param>
    /// <param name="audience">Who will see it; an unknown audience sees nothing.</param>
    /// <param name="known">Values to mask even where their kind is kept in text.</param>
    public string Mask(string? text, Audience audience, KnownValues known) => MaskText(text, audience, known).Text;

    /// <summary>Masks what free text seems to hold into a buffer; allocates nothing where that does not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="audience">Who will see it; an unknown audience sees nothing.</param>
    /// <param name="destination">Receives the masked text.</param>
    /// <returns>Whether anything was masked.</returns>
    public bool Mask(ReadOnlySpan<char> text, Audience audience, IBufferWriter<char> destination)
    {
        if (!Enum.IsDefined(audience))
        {
            return text.Length > 0;
        }

        TextMasking masking = Interlocked.Exchange(ref _spare, null) ?? new TextMasking(this);
        bool isMasked = masking.Find(text, audience, KnownValues.None);
        masking.Write(text, audience, destination);
        _spare = masking;
        return isMasked;
    }

    /// <summary>Masks what free text in UTF-8 seems to hold into a buffer; allocates nothing where that does not.</summary>
    /// <param name="utf8">The text; what is not masked leaves byte for byte as it came, also where it is not UTF-8.</param>
    /// <param name="audience">Who will see it; an unknown audience sees nothing.</param>
    /// <param name="destination">Receives the masked text.</param>
    /// <returns>Whether anything was masked.</returns>
    public bool Mask(ReadOnlySpan<byte> utf8, Audience audience, IBufferWriter<byte> destination)
    {
        if (!Enum.IsDefined(audience))
        {
            return utf8.Length > 0;
        }

        Utf8Masking masking = Interlocked.Exchange(ref _spareUtf8, null) is { } spare && spare.Audience == audience ? spare : new Utf8Masking(this, audience);
        bool isMasked = masking.Mask(utf8, destination) > 0;
        _spareUtf8 = masking;
        return isMasked;
    }

    /// <summary>Masks free text and says by which rules.</summary>
    /// <inheritdoc cref="Mask(string, Audience)"/>
    public MaskedText MaskText(string? text, Audience audience) => MaskText(text, audience, KnownValues.None);

    /// <summary>Masks free text and known values, and says by which rules.</summary>
    /// <inheritdoc cref="Mask(string, Audience, KnownValues)"/>
    public MaskedText MaskText(string? text, Audience audience, KnownValues known)
    {
        if (!Enum.IsDefined(audience))
        {
            return new MaskedText("", MaskingRule.Unknown.Citations, IsMasked: true);
        }

        TextMasking masking = Interlocked.Exchange(ref _spare, null) ?? new TextMasking(this);
        MaskedText masked = new(text ?? "", [], IsMasked: false);
        if (masking.Find(text, audience, known))
        {
            using var buffer = new CharBuffer();
            masking.Write(text, audience, buffer);
            masked = new MaskedText(new string(buffer.Written), masking.Citations(), IsMasked: true);
        }

        _spare = masking;
        return masked;
    }

    /// <summary>Masks one value of a known item.</summary>
    /// <param name="item">What the value is.</param>
    /// <param name="value">The value; null is read as empty. One of another shape than its kind is hidden whole.</param>
    /// <param name="audience">Who will see it.</param>
    /// <param name="choice">The person's word on publication, which some rules need.</param>
    public string MaskItem(DataItem item, string? value, Audience audience, PublicationChoice choice = PublicationChoice.Unspecified)
    {
        MaskFormat format = Explain(item, audience, choice).Format;
        return string.IsNullOrEmpty(value) ? ""
            : format.Kind == MaskKind.FreeText ? Mask(value, audience)
            : format.Kind == MaskKind.Keep ? value
            : MaskLong(item, format, value, audience);
    }

    /// <summary>Masks one value as it would stand masked inside a text.</summary>
    /// <param name="kind">What was found.</param>
    /// <param name="value">The value; null is read as empty.</param>
    /// <param name="audience">Who will see it.</param>
    public string MaskFinding(FindingKind kind, string? value, Audience audience)
    {
        MaskFormat format = Rules.ForText(kind, audience).Format;
        string shown = string.IsNullOrEmpty(value) || format.Kind == MaskKind.Keep ? value ?? "" : MaskLong(kind.Item, format, value, audience);
        return shown.Length == 0 ? MaskWriter.Gap : shown;
    }

    /// <summary>Masks one value of a known item, span to span; allocates nothing but for free text.</summary>
    /// <param name="item">What the value is.</param>
    /// <param name="value">The value. One of another shape than its kind is hidden whole.</param>
    /// <param name="audience">Who will see it.</param>
    /// <param name="destination">Receives what may be seen.</param>
    /// <param name="written">How many UTF-16 units were written.</param>
    /// <param name="choice">The person's word on publication, which some rules need.</param>
    /// <returns>False where the destination is too short: nothing was written, and twice the value and 64 units always do.</returns>
    public bool TryMaskItem(
        DataItem item, ReadOnlySpan<char> value, Audience audience, Span<char> destination, out int written,
        PublicationChoice choice = PublicationChoice.Unspecified)
    {
        MaskFormat format = Explain(item, audience, choice).Format;
        if (MaskWriter.TryWritePlain(format, item, value, destination))
        {
            written = value.Length;
            return true;
        }

        return TryMaskShaped(item, format, value, audience, destination, out written);
    }

    /// <summary>Masks one value of a known item in UTF-8.</summary>
    /// <param name="item">What the value is.</param>
    /// <param name="utf8">The value; what is not UTF-8 in it is hidden.</param>
    /// <param name="audience">Who will see it.</param>
    /// <param name="destination">Receives what may be seen.</param>
    /// <param name="written">How many bytes were written.</param>
    /// <param name="choice">The person's word on publication, which some rules need.</param>
    /// <returns>False where the destination is too short; nothing was written.</returns>
    public bool TryMaskItem(
        DataItem item, ReadOnlySpan<byte> utf8, Audience audience, Span<byte> destination, out int written,
        PublicationChoice choice = PublicationChoice.Unspecified)
    {
        using var value = new CharBuffer();
        using var masked = new CharBuffer();
        value.Advance(Encoding.UTF8.GetChars(utf8, value.GetSpan(utf8.Length)));
        WriteItem(item, Explain(item, audience, choice).Format, value.Written, audience, masked);
        return Encoding.UTF8.TryGetBytes(masked.Written, destination, out written);
    }

    /// <summary>The rule by which a field is shown.</summary>
    /// <param name="item">What the field holds.</param>
    /// <param name="audience">Who will see it.</param>
    public MaskingRule Explain(DataItem item, Audience audience) => Rules.ForField(item, audience);

    /// <summary>The rule by which a field is shown, the person's word on publication known.</summary>
    /// <inheritdoc cref="Explain(DataItem, Audience)"/>
    public MaskingRule Explain(DataItem item, Audience audience, PublicationChoice choice) => Rules.ForField(item, audience).Under(choice);

    /// <summary>The masking JSON options made so far; few, because a host has few audiences and contexts.</summary>
    internal ConcurrentDictionary<MaskedOptionsKey, JsonSerializerOptions> JsonOptions { get; } = new();

    /// <summary>Writes a value in a format of its own; free text is scanned.</summary>
    internal void WriteItem(DataItem item, MaskFormat format, ReadOnlySpan<char> value, Audience audience, IBufferWriter<char> destination)
    {
        if (format.Kind == MaskKind.FreeText)
        {
            Mask(value, audience, destination);
            return;
        }

        destination.Advance(WriteValue(item, format, value, audience, destination.GetSpan(format.MaxLength(value.Length))));
    }

    internal int WriteValue(DataItem item, MaskFormat format, ReadOnlySpan<char> value, Audience audience, Span<char> destination)
    {
        string? relayed = format.Kind == MaskKind.Relay && !value.IsEmpty ? _relay?.Find(item, value, audience) : null;
        return MaskWriter.Write(string.IsNullOrEmpty(relayed) ? format : MaskFormat.Fixed(relayed), item, value, destination);
    }

    private bool TryMaskShaped(DataItem item, MaskFormat format, ReadOnlySpan<char> value, Audience audience, Span<char> destination, out int written)
    {
        if (format.Kind != MaskKind.FreeText && destination.Length >= format.MaxLength(value.Length))
        {
            written = WriteValue(item, format, value, audience, destination);
            return true;
        }

        using var buffer = new CharBuffer();
        WriteItem(item, format, value, audience, buffer);
        bool fits = buffer.Written.TryCopyTo(destination);
        written = fits ? buffer.Length : 0;
        return fits;
    }

    private string MaskLong(DataItem item, MaskFormat format, string value, Audience audience)
    {
        if (value.Length <= ShortValue && format.Kind != MaskKind.Groups)
        {
            Span<char> shown = stackalloc char[ShortMask];
            return new string(shown[..WriteValue(item, format, value, audience, shown)]);
        }

        using var buffer = new CharBuffer();
        WriteItem(item, format, value, audience, buffer);
        return new string(buffer.Written);
    }
}
