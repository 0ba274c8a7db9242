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
/// Masking is for display only (P4.1.2-9(5)): data that is stored or sent for handling stays as it was given, and a masked text is not
/// de-identified. A masker may be shared between threads, and its rules never change. It keeps JSON options for each audience and its
/// resolvers. It also keeps one spare scanner each for characters and UTF-8, which the next call takes; parallel calls create their own.
/// </remarks>
/// <example>
/// <code>
/// Masker masker = Masker.Default;
/// string text = masker.Mask("联系 13812345678", Audience.Public);                     // 联系 138****5678
/// string name = masker.MaskItem(DataItems.PersonName, "欧阳小明", Audience.Staff);   // 欧阳**
/// </code>
/// </example>
[DebuggerDisplay("masks by rules {Rules.Version,nq}")]
public sealed partial class Masker
{
    private const int ShortValue = 40;
    private const int ShortMask = 96;
    private readonly IRelayNumbers? _relay;
    private TextMasking? _spare;
    private Utf8Masking? _spareUtf8;

    /// <summary>Creates a masker with rules, and with the numbers of a relay if there is one.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="scanner">The scanner that looks for personal values in texts. By default it looks for every kind of the SDK.</param>
    /// <param name="relay">Gives the numbers for <see cref="MaskFormat.Relay"/>. Without it these values are hidden.</param>
    public Masker(MaskingRules rules, TextScanner? scanner = null, IRelayNumbers? relay = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
        Scanner = scanner ?? TextScanner.Default;
        _relay = relay;
    }

    /// <summary>Creates a masker with options, for example with a model for names.</summary>
    public static Masker Create(Action<MaskerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new MaskerOptions();
        configure(options);
        return new Masker(options.Rules, new TextScanner(new() { Kinds = options.Kinds, Names = options.Names }), options.Relay);
    }

    /// <summary>Gets the masker with the rules of this SDK.</summary>
    public static Masker Default { get; } = new(MaskingRules.Default);

    /// <summary>Gets the masking rules.</summary>
    public MaskingRules Rules { get; }

    /// <summary>Gets the scanner that looks for personal values in texts.</summary>
    public TextScanner Scanner { get; }

    /// <summary>Masks the personal values that a free text seems to contain.</summary>
    /// <param name="text">The text. Null counts as empty.</param>
    /// <param name="audience">The audience that will see the text. An unknown audience sees nothing.</param>
    public string Mask(string? text, Audience audience) => Mask(text, audience, KnownValues.None);

    /// <summary>Masks the personal values that a free text seems to contain, and values that are known beforehand.</summary>
    /// <param name="text">The text. Null counts as empty.</param>
    /// <param name="audience">The audience that will see the text. An unknown audience sees nothing.</param>
    /// <param name="known">The values to mask even if their kind is kept in text.</param>
    public string Mask(string? text, Audience audience, KnownValues known) => MaskText(text, audience, known).Text;

    /// <summary>Masks the personal values that a free text seems to contain, into a buffer.</summary>
    /// <remarks>It allocates nothing if the buffer does not.</remarks>
    /// <param name="text">The text.</param>
    /// <param name="audience">The audience that will see the text. An unknown audience sees nothing.</param>
    /// <param name="destination">Receives the masked text.</param>
    /// <returns>True if at least one value was masked.</returns>
    public bool Mask(ReadOnlySpan<char> text, Audience audience, IBufferWriter<char> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
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

    /// <summary>Masks the personal values that a free text in UTF-8 seems to contain, into a buffer.</summary>
    /// <remarks>It allocates nothing if the buffer does not.</remarks>
    /// <param name="utf8">The text. Bytes that are not masked remain unchanged, even if they are not UTF-8.</param>
    /// <param name="audience">The audience that will see the text. An unknown audience sees nothing.</param>
    /// <param name="destination">Receives the masked text.</param>
    /// <returns>True if at least one value was masked.</returns>
    public bool Mask(ReadOnlySpan<byte> utf8, Audience audience, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!Enum.IsDefined(audience))
        {
            return utf8.Length > 0;
        }

        Utf8Masking masking = Interlocked.Exchange(ref _spareUtf8, null) is { } spare && spare.Audience == audience
            ? spare
            : new Utf8Masking(this, audience);
        bool isMasked = masking.Mask(utf8, destination) > 0;
        _spareUtf8 = masking;
        return isMasked;
    }

    /// <summary>Masks a value as the text that its key or heading announces.</summary>
    internal MaskedText MaskField(FieldLead lead, string value, Audience audience)
    {
        using var shown = new CharBuffer();
        bool isMasked = MaskField(lead, value, audience, shown);
        return new MaskedText(isMasked ? new string(shown.Written) : value, [], isMasked);
    }

    /// <summary>Masks a value as the text that its key or heading announces, into a buffer.</summary>
    /// <returns>True if the value was masked.</returns>
    internal bool MaskField(FieldLead lead, ReadOnlySpan<char> value, Audience audience, IBufferWriter<char> destination)
    {
        if (value.IsWhiteSpace() || !Enum.IsDefined(audience))
        {
            return Mask(value, audience, destination);
        }

        using var text = new CharBuffer();
        text.Write(lead.Words);
        text.Write(value);
        TextMasking masking = Interlocked.Exchange(ref _spare, null) ?? new TextMasking(this);
        bool isMasked = masking.FindField(lead, text.Written, audience);
        masking.Write(text.Written, audience, destination, lead.Words.Length);
        _spare = masking;
        return isMasked;
    }

    /// <summary>Masks free text and returns it with the rules that ordered the masks.</summary>
    /// <inheritdoc cref="Mask(string, Audience)"/>
    public MaskedText MaskText(string? text, Audience audience) => MaskText(text, audience, KnownValues.None);

    /// <summary>Masks free text and known values, and returns the text with the rules that ordered the masks.</summary>
    /// <inheritdoc cref="Mask(string, Audience, KnownValues)"/>
    public MaskedText MaskText(string? text, Audience audience, KnownValues known)
    {
        ArgumentNullException.ThrowIfNull(known);
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
    /// <param name="item">The item that the value is.</param>
    /// <param name="value">The value. Null counts as empty. A value that does not have the shape of its kind is hidden as a whole.</param>
    /// <param name="audience">The audience that will see the value.</param>
    /// <param name="choice">The person's choice about publication, which some rules need.</param>
    public string MaskItem(DataItem item, string? value, Audience audience, PublicationChoice choice = PublicationChoice.Unspecified)
    {
        ArgumentNullException.ThrowIfNull(item);
        MaskFormat format = Explain(item, audience, choice).Format;
        return string.IsNullOrEmpty(value) ? ""
            : format.Kind == MaskKind.FreeText ? Mask(value, audience)
            : format.Kind == MaskKind.Keep ? value
            : MaskLong(item, format, value, audience);
    }

    /// <summary>Masks one value as it would appear inside a masked text.</summary>
    /// <param name="kind">The kind of the value.</param>
    /// <param name="value">The value. Null counts as empty.</param>
    /// <param name="audience">The audience that will see the value.</param>
    public string MaskFinding(FindingKind kind, string? value, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(kind);
        MaskFormat format = Rules.ForText(kind, audience).Format;
        string shown = string.IsNullOrEmpty(value) || format.Kind == MaskKind.Keep
            ? value ?? ""
            : MaskLong(kind.Item, format, value, audience);
        return shown.Length == 0 ? MaskWriter.Gap : shown;
    }

    /// <summary>Tries to mask one value of a known item, from span to span.</summary>
    /// <remarks>It allocates nothing except for free text.</remarks>
    /// <param name="item">The item that the value is.</param>
    /// <param name="value">The value. A value that does not have the shape of its kind is hidden as a whole.</param>
    /// <param name="audience">The audience that will see the value.</param>
    /// <param name="destination">Receives the text that the audience may see.</param>
    /// <param name="written">The number of UTF-16 units written.</param>
    /// <param name="choice">The person's choice about publication, which some rules need.</param>
    /// <returns>False if the destination is too short; then nothing was written. Twice the value's length plus 64 units is always
    /// enough.</returns>
    public bool TryMaskItem(
        DataItem item, ReadOnlySpan<char> value, Audience audience, Span<char> destination, out int written,
        PublicationChoice choice = PublicationChoice.Unspecified)
    {
        ArgumentNullException.ThrowIfNull(item);
        MaskFormat format = Explain(item, audience, choice).Format;
        if (MaskWriter.TryWritePlain(format, item, value, destination))
        {
            written = value.Length;
            return true;
        }

        return TryMaskShaped(item, format, value, audience, destination, out written);
    }

    /// <summary>Tries to mask one value of a known item in UTF-8.</summary>
    /// <param name="item">The item that the value is.</param>
    /// <param name="utf8">The value. Bytes that are not UTF-8 are hidden.</param>
    /// <param name="audience">The audience that will see the value.</param>
    /// <param name="destination">Receives the text that the audience may see.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <param name="choice">The person's choice about publication, which some rules need.</param>
    /// <returns>False if the destination is too short; then nothing was written.</returns>
    public bool TryMaskItem(
        DataItem item, ReadOnlySpan<byte> utf8, Audience audience, Span<byte> destination, out int written,
        PublicationChoice choice = PublicationChoice.Unspecified)
    {
        ArgumentNullException.ThrowIfNull(item);
        using var value = new CharBuffer();
        using var masked = new CharBuffer();
        value.Advance(Encoding.UTF8.GetChars(utf8, value.GetSpan(utf8.Length)));
        WriteItem(item, Explain(item, audience, choice).Format, value.Written, audience, masked);
        return Encoding.UTF8.TryGetBytes(masked.Written, destination, out written);
    }

    /// <summary>Gets the masking JSON options made so far.</summary>
    /// <remarks>They are few, because a host has few audiences and contexts.</remarks>
    internal ConcurrentDictionary<MaskedOptionsKey, JsonSerializerOptions> JsonOptions { get; } = new();

    /// <summary>Writes a value in a format, and scans free text.</summary>
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

    private bool TryMaskShaped(
        DataItem item, MaskFormat format, ReadOnlySpan<char> value, Audience audience, Span<char> destination, out int written)
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
