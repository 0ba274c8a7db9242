using System.Buffers;
using System.Text;
using System.Text.Json;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Fuzz;

/// <summary>
/// Checks any bytes in the sinks: a table in pieces is masked like the whole table, and a document stays valid and is masked like its
/// text.
/// </summary>
internal static class SinkTarget
{
    public static void Run(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        Demand(
            Table(text, text.Length) == Table(text, 1 + (bytes.Length == 0 ? 0 : bytes[0] % 61)),
            "A table in pieces is masked differently from the whole table.");
        Demand(
            JsonSerializer.Deserialize<string>(Document(JsonSerializer.SerializeToUtf8Bytes(text))!)
                == Masker.Default.Mask(text, Audience.Public),
            "A document is masked differently from its text.");
        if (Document(bytes) is { } masked)
        {
            using JsonDocument parsed = JsonDocument.Parse(masked, new JsonDocumentOptions { MaxDepth = 1000 });
        }
    }

    private static string Table(string text, int length)
    {
        var masked = new ArrayBufferWriter<char>();
        using var masking = new CsvStreamMasker(Masker.Default, Audience.Public, new Dictionary<string, DataItem>());
        try
        {
            foreach (char[] piece in text.Chunk(Math.Max(1, length)))
            {
                masking.Write(piece, masked);
            }

            masking.Complete(masked);
        }
        catch (PrivacyException exception) when (exception.Code == "YP0129")
        {
            // The masker reports a quotation mark that is never closed when the last bytes are written.
        }

        return new string(masked.WrittenSpan);
    }

    private static byte[]? Document(byte[] json)
    {
        var masked = new ArrayBufferWriter<byte>();
        try
        {
            new JsonStreamMasker(Masker.Default, Audience.Public, JsonPathItems.None).Mask(json, masked);
            return masked.WrittenSpan.ToArray();
        }
        catch (PrivacyException exception) when (exception.Code == "YP0128")
        {
            return null;
        }
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
