using System.Net;
using System.Text;
using System.Text.Json;

namespace Yipai.Cases.Media;

/// <summary>Finds an AI-content label in metadata, and writes it back as an XMP packet that holds nothing else.</summary>
/// <remarks>
/// Idea: every carrier holds the same JSON object behind the word AIGC, whether as an XMP property, an EXIF comment or a PNG text. So the
/// search looks for the word and reads the object; it needs no XML parser.
/// Invariant: the packet is a function of the label alone, so scrubbing twice gives the same bytes.
/// Source: GB 45438-2025, annex E; practice guide TC260-PG-20258A.
/// </remarks>
internal static class AiLabelFormat
{
    private const string Word = "AIGC";
    private const int MaxDistance = 64;
    private const int MaxObject = 4096;

    /// <summary>Gets the head of an XMP segment of a JPEG file.</summary>
    public static ReadOnlySpan<byte> JpegHead => "http://ns.adobe.com/xap/1.0/\0"u8;

    /// <summary>Gets the head of an XMP text chunk of a PNG file: its keyword, no compression, no language.</summary>
    public static ReadOnlySpan<byte> PngHead => "XML:com.adobe.xmp\0\0\0\0\0"u8;

    /// <summary>Finds the first label in a piece of metadata.</summary>
    /// <remarks>Returns null if it holds no label.</remarks>
    public static AiContentLabel? Find(ReadOnlySpan<byte> metadata)
    {
        if (metadata.IndexOf("AIGC"u8) < 0)
        {
            return null;
        }

        string text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(metadata));
        for (int at = text.IndexOf(Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Word, at + 1, StringComparison.Ordinal))
        {
            int start = text.AsSpan(at, Math.Min(MaxDistance, text.Length - at)).IndexOf('{');
            if (start >= 0 && Read(text.AsSpan(at + start, Math.Min(MaxObject, text.Length - at - start))) is { } label)
            {
                return label;
            }
        }

        return null;
    }

    /// <summary>Writes the head and an XMP packet with the label alone.</summary>
    public static byte[] Write(ReadOnlySpan<byte> head, AiContentLabel label)
    {
        string value = label.Kind == AiLabelKind.Unspecified ? "" : $"{(int)label.Kind}";
        string json = $$"""
            {"Label":"{{value}}","ContentProducer":"{{label.ProviderCode}}","ProduceID":"{{label.ContentNumber}}","ReservedCode1":"",
            """ + """
            "ContentPropagator":"","PropagateID":"","ReservedCode2":""}
            """;
        string packet = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            """ + """
            <rdf:Description rdf:about=""
            """ + $"""
             xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"><TC260:AIGC>{json}</TC260:AIGC></rdf:Description></rdf:RDF></x:xmpmeta>
            """;
        return [.. head, .. Encoding.UTF8.GetBytes(packet)];
    }

    private static AiContentLabel? Read(ReadOnlySpan<char> text)
    {
        byte[] utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var reader = new Utf8JsonReader(utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)), isFinalBlock: false, default);
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? document))
            {
                return null;
            }

            using (document)
            {
                return document.RootElement.TryGetProperty("Label", out JsonElement value)
                    ? new AiContentLabel(KindOf(value), CodeOf(document, "ContentProducer"), CodeOf(document, "ProduceID"))
                    : null;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static AiLabelKind KindOf(JsonElement value) => value.ToString() switch
    {
        "1" => AiLabelKind.Generated,
        "2" => AiLabelKind.PossiblyGenerated,
        "3" => AiLabelKind.SuspectedGenerated,
        _ => AiLabelKind.Unspecified,
    };

    private static string? CodeOf(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out JsonElement value) && AiLabelCode.IsCode(value.ToString())
            ? value.ToString() : null;
}
