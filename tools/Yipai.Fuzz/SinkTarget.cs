using System.Buffers;
using System.Text;
using System.Text.Json;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;

namespace Yipai.Fuzz;

/// <summary>
/// Checks any bytes in the sinks: a table in pieces is masked like the whole table, and a document stays valid and is masked like its
/// text.
/// </summary>
internal static class SinkTarget
{
    /// <summary>Gives the length from which a run of digits tells a number.</summary>
    /// <remarks>Rules may show the last four digits of a number.</remarks>
    private const int LeastRun = 7;

    /// <summary>Gives the length of the model of a phone, with which an IMEI begins.</summary>
    /// <remarks>Every audience sees the model (docs/masking.md).</remarks>
    private const int ModelLength = 8;

    /// <summary>Gives the confidence of what may be a serial number, which logs show (docs/masking.md).</summary>
    private const double SerialConfidence = 0.4;

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
        CheckDigits(text);
        if (Document(bytes) is { } masked)
        {
            using JsonDocument parsed = JsonDocument.Parse(masked, new JsonDocumentOptions { MaxDepth = 1000 });
        }
    }

    /// <summary>
    /// Checks that no digit run of a found value survives in any sink, and that a key never shows more of a value than the text does.
    /// </summary>
    /// <remarks>
    /// Only a key for serial numbers may: for everybody if the value has another form than a mobile number (docs/masking.md).
    /// </remarks>
    private static void CheckDigits(string text)
    {
        string[] shown =
        [
            Masker.Default.Mask(text, Audience.Public),
            Cell("备注", text), Cell("联系电话", text), Value("note", text), Value("phone_no", text),
        ];
        string[] logged = [LogTarget.Message(text), LogTarget.Message(text, "{Note}"), LogTarget.Message(text, "tel {Phone}")];
        string[] serial = [.. shown, Cell("order_no", text), Value("caseId", text)];
        foreach (TextFinding finding in TextScanner.Default.Scan(text))
        {
            ReadOnlySpan<char> value = text.AsSpan(finding.Start, finding.Length);
            bool showsModel = finding.Kind == FindingKinds.Imei;
            foreach (Range run in DigitRuns(value).Where(run => !showsModel || run.End.Value > ModelLength))
            {
                string digits = value[run].ToString();
                int outside = Occurrences(text, digits) - 1;
                string[] sinks = finding.Kind == FindingKinds.MobileNumber && finding.Rule.Id == "mobile" && HasMobileLength(value)
                    ? serial
                    : shown;
                sinks = finding.Confidence > SerialConfidence ? [.. sinks, .. logged] : sinks;
                bool isShown = Array.Exists(sinks, sink => Occurrences(sink, digits) > outside);
                Demand(!isShown || digits.Length < LeastRun, $"A sink shows the digits of {finding.Kind}.");
            }
        }
    }

    private static List<Range> DigitRuns(ReadOnlySpan<char> value)
    {
        List<Range> runs = [];
        for (int at = 0; at < value.Length; at++)
        {
            int start = at;
            while (at < value.Length && char.IsAsciiDigit(value[at]))
            {
                at++;
            }

            if (at > start)
            {
                runs.Add(start..at);
            }
        }

        return runs;
    }

    /// <summary>Indicates whether the value has the eleven digits of a mobile number, without a trunk 0.</summary>
    private static bool HasMobileLength(ReadOnlySpan<char> value)
    {
        int digits = 0;
        foreach (char character in value)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return digits == 11;
    }

    private static int Occurrences(string text, string digits)
    {
        int count = 0;
        for (int at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0; at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static string Cell(string heading, string text) =>
        Table($"{heading}\n\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n", int.MaxValue);

    private static string Value(string key, string text)
    {
        byte[] document = Document(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { [key] = text }))!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(document)!.First().Value;
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
