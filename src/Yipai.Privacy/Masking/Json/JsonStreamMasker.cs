using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Masks any JSON by path and by content.</summary>
/// <remarks>
/// Its memory grows with the longest text, not with the document. A value at a named place is shown by its item's rule for fields and
/// left out if that rule erases it. Every other text, property name and number is scanned, and its key acts as the words before it do in
/// a text. A secret key hides its value, null stays null, and text that is not valid Unicode is hidden. Do not share it between threads.
/// </remarks>
/// <param name="masker">The masker.</param>
/// <param name="audience">The audience that will see the JSON. An unknown audience sees nothing.</param>
/// <param name="items">The places of the document that hold items.</param>
public sealed class JsonStreamMasker(Masker masker, Audience audience, JsonPathItems items)
{
    private const int BufferLength = 1 << 16;
    private const int ShortestNumber = 7;
    private const int MostDepth = 512;
    private const int MostRecognized = 100;

    private static readonly JsonWriterOptions Plain =
        new() { SkipValidation = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Masker _masker = masker ?? throw new ArgumentNullException(nameof(masker));
    private readonly JsonPathItems _items = items ?? throw new ArgumentNullException(nameof(items));
    private readonly bool _isKnown = Enum.IsDefined(audience);

    /// <summary>Holds the place of every open object, and for every open array the place of its elements.</summary>
    private readonly Stack<JsonPlace> _containers = new();
    private JsonPlace _place;
    private int _erasedDepth = -1;

    /// <summary>Holds what a name in a pair such as <c>{"key":"Authorization","value":"…"}</c> announces, and its depth.</summary>
    private (FieldLead? Lead, int Depth) _named;
    private bool _isName;
    private readonly HashSet<string> _missing = new(items.Names, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FieldLead> _recognized = [];

    /// <summary>Gets the keys that were recognized so far, and what each announced.</summary>
    internal IReadOnlyDictionary<string, FieldLead> Recognized => _recognized;

    /// <summary>Gets what the key before the whole document announces, or null if it announces nothing.</summary>
    internal FieldLead? RootLead { get; init; }

    /// <summary>Gets whether every named place occurred in some document so far.</summary>
    internal bool HasAllItems => _missing.Count == 0;

    /// <summary>Checks that every place that was named occurred in at least one document.</summary>
    /// <remarks>Call it after the last document. Otherwise nobody would notice that a mistyped name masks nothing.</remarks>
    /// <exception cref="PrivacyException">YP0132: no document had one of the places.</exception>
    public void RequireItems()
    {
        if (!HasAllItems)
        {
            throw PrivacyException.MissingColumn();
        }
    }

    /// <summary>Masks one document.</summary>
    /// <param name="source">JSON in UTF-8.</param>
    /// <param name="destination">Receives the masked JSON. Bytes written before an error remain written.</param>
    /// <param name="cancellationToken">Cancels the masking between two buffers.</param>
    /// <exception cref="PrivacyException">YP0128: the source is not JSON. The message gives the place.</exception>
    public async ValueTask MaskAsync(Stream source, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var output = new ArrayBufferWriter<byte>(BufferLength);
        using Utf8JsonWriter writer = Begin(output);
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = MostDepth });
        int length = 0;
        try
        {
            for (bool isLast = false; !isLast;)
            {
                int read = await source.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                isLast = read == 0;
                length += read;
                int used = Read(buffer.AsSpan(0, length), isLast, ref state, writer);
                buffer.AsSpan(used, length - used).CopyTo(buffer);
                length -= used;
                buffer = length == buffer.Length ? JsonTokens.Larger(buffer) : buffer;
                await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
                await destination.WriteAsync(output.WrittenMemory, cancellationToken).ConfigureAwait(false);
                output.ResetWrittenCount();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Masks one document that is in memory.</summary>
    /// <param name="utf8">JSON in UTF-8.</param>
    /// <param name="destination">Receives the masked JSON, or nothing if the source is not JSON.</param>
    /// <exception cref="PrivacyException">YP0128: the source is not JSON. The message gives the place.</exception>
    public void Mask(ReadOnlySpan<byte> utf8, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var output = new ArrayBufferWriter<byte>(Math.Max(256, utf8.Length));
        using Utf8JsonWriter writer = Begin(output);
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = MostDepth });
        Read(utf8, isLast: true, ref state, writer);
        writer.Flush();
        destination.Write(output.WrittenSpan);
    }

    private Utf8JsonWriter Begin(IBufferWriter<byte> output)
    {
        _containers.Clear();
        (_place, _erasedDepth, _named) = (JsonPlace.Root(_items) with { Lead = RootLead }, -1, default);
        _missing.Remove("$");
        return new Utf8JsonWriter(output, Plain);
    }

    private int Read(ReadOnlySpan<byte> utf8, bool isLast, ref JsonReaderState state, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(utf8, isLast, state);
        try
        {
            while (reader.Read())
            {
                if (!IsErased(ref reader))
                {
                    Write(ref reader, writer);
                }
            }
        }
        catch (JsonException exception)
        {
            throw PrivacyException.NotJson(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    /// <summary>Indicates whether the token belongs to a value that is left out.</summary>
    private bool IsErased(ref Utf8JsonReader reader)
    {
        bool isErased = _erasedDepth >= 0;
        bool ends = isErased && reader.CurrentDepth == _erasedDepth
            && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
        _erasedDepth = ends ? -1 : _erasedDepth;
        return isErased;
    }

    private void Write(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _containers.Push(_place);
                writer.WriteStartObject();
                break;
            case JsonTokenType.StartArray:
                _place = _place.Element(_items);
                _missing.Remove(_place.Path);
                _containers.Push(_place);
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndObject:
                Leave();
                writer.WriteEndObject();
                break;
            case JsonTokenType.EndArray:
                Leave();
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                WriteName(ref reader, writer);
                break;
            case JsonTokenType.String:
                WriteText(ref reader, writer);
                break;
            default:
                WritePlain(ref reader, writer);
                break;
        }
    }

    /// <summary>Returns to the enclosing container.</summary>
    private void Leave()
    {
        _containers.Pop();
        _named = default;
        _place = _containers.TryPeek(out JsonPlace container) && container.IsElement ? container : default;
    }

    private void WriteName(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        using var text = new CharBuffer();
        JsonTokens.CopyText(ref reader, text);
        string name = new(text.Written);
        _place = _containers.Peek().Property(name, _items) with { IsElement = false };
        Meet(name, reader.CurrentDepth);
        if (!_isKnown || (_place.Item is { } item && _masker.Explain(item, audience).Format == MaskFormat.Erase))
        {
            _erasedDepth = reader.CurrentDepth;
            return;
        }

        writer.WritePropertyName(_masker.Mask(name, audience));
    }

    /// <summary>Notes that a key occurred, which announces the value of its pair.</summary>
    private void Meet(string name, int depth)
    {
        _missing.Remove(name);
        _missing.Remove(_place.Path);
        if (_named.Lead is not null && _named.Depth == depth && name.Equals("value", StringComparison.OrdinalIgnoreCase))
        {
            _place = _place with { Lead = _named.Lead };
        }

        if (_place is { Lead: { } lead, Item: null } && _recognized.Count < MostRecognized)
        {
            _recognized.TryAdd(name, lead);
        }

        _isName = name is "key" or "name" or "header" or "field" or "Key" or "Name";
    }

    private void WriteText(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        using var value = new CharBuffer();
        JsonTokens.CopyText(ref reader, value);
        if (_isName)
        {
            (_named, _isName) = ((FieldLead.Of(value.Written), reader.CurrentDepth), false);
        }

        using var masked = new CharBuffer();
        WriteMasked(value.Written, masked);
        writer.WriteStringValue(masked.Written);
    }

    private void WritePlain(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        bool isNumber = reader.TokenType == JsonTokenType.Number;
        if (!_isKnown)
        {
            writer.WriteNullValue();
            return;
        }

        if (reader.TokenType == JsonTokenType.Null
            || (_place.Item is null && (!isNumber || (_place.Lead is null && reader.ValueSpan.Length < ShortestNumber))))
        {
            writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
            return;
        }

        if (!isNumber)
        {
            // The first letter of true or false would already reveal the value.
            writer.WriteStringValue(MaskFormat.HiddenText);
            return;
        }

        using var masked = new CharBuffer();
        string text = JsonTokens.WholeNumber(Encoding.ASCII.GetString(reader.ValueSpan));
        WriteMasked(text, masked);
        if (masked.Written.SequenceEqual(text))
        {
            writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
        }
        else if (_place.Lead is { Kind: FieldKind.Coordinate })
        {
            writer.WriteRawValue(masked.Written, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(masked.Written);
        }
    }

    private void WriteMasked(ReadOnlySpan<char> value, CharBuffer masked)
    {
        if (_place.Item is { } item)
        {
            _masker.WriteItem(item, _masker.Explain(item, audience).Format, value, audience, masked);
        }
        else if (_place.Lead is { } lead)
        {
            _masker.MaskField(lead, value, audience, masked);
        }
        else
        {
            _masker.Mask(value, audience, masked);
        }
    }
}
