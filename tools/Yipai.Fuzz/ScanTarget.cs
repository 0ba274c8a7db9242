using System.Buffers;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;

namespace Yipai.Fuzz;

/// <summary>Checks any bytes: all ways to scan agree, the findings are in order, and masking hides every found value.</summary>
internal static class ScanTarget
{
    private static readonly Audience[] Readers = [Audience.Public, Audience.Department, Audience.Staff];

    public static void Run(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        IReadOnlyList<TextFinding> found = TextScanner.Default.Scan(text);
        CheckOrder(found, text.Length);
        CheckAlike(found, FromUtf8(utf8), "UTF-8");
        CheckAlike(found, InPieces(utf8, 1 + (bytes.Length == 0 ? 0 : bytes[0] % 61)), "a stream");
        foreach (Audience audience in Readers)
        {
            string masked = Masker.Default.Mask(text, audience);
            CheckHidden(text, found, masked, audience);
            Demand(masked == Streamed(utf8, audience), $"The stream masks differently for {audience}.");
        }
    }

    private static void CheckOrder(IReadOnlyList<TextFinding> found, int length)
    {
        int end = 0;
        foreach (TextFinding finding in found)
        {
            Demand(finding.Start >= end && finding.Length > 0 && finding.End <= length, $"The finding {finding.Kind} is out of order.");
            Demand(finding.Confidence is > 0 and <= 1, $"The finding {finding.Kind} has confidence {finding.Confidence}.");
            end = finding.End;
        }
    }

    private static void CheckAlike(IReadOnlyList<TextFinding> found, List<(int Start, int Length, FindingKind Kind)> others, string way) =>
        Demand(
            found.Select(finding => (finding.Start, finding.Length, finding.Kind)).SequenceEqual(others),
            $"The scan by {way} has other findings.");

    /// <summary>Checks that the masked text contains a found number only where the scanner did not find it.</summary>
    private static void CheckHidden(string text, IReadOnlyList<TextFinding> found, string masked, Audience audience)
    {
        foreach (TextFinding finding in found)
        {
            string value = text.Substring(finding.Start, finding.Length);
            if (MaskingRules.Default.ForText(finding.Kind, audience).Format != MaskFormat.Keep && value.Length >= 7)
            {
                Demand(
                    Occurrences(masked, value) < Occurrences(text, value),
                    $"The masked text for {audience} shows the value of {finding.Kind}.");
            }
        }
    }

    private static int Occurrences(string text, string value)
    {
        int count = 0;
        for (int at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static List<(int Start, int Length, FindingKind Kind)> FromUtf8(byte[] utf8)
    {
        List<TextFinding> found = [];
        TextScanner.Default.Scan(utf8, found);
        return [.. found.Select(finding => (finding.Start, finding.Length, finding.Kind))];
    }

    private static List<(int Start, int Length, FindingKind Kind)> InPieces(byte[] utf8, int length)
    {
        var stream = new TextStreamScanner(TextScanner.Default);
        List<(int Start, int Length, FindingKind Kind)> found = [];
        foreach (byte[] piece in utf8.Chunk(length))
        {
            stream.Write(piece);
            Drain(stream, found);
        }

        stream.Complete();
        Drain(stream, found);
        return found;
    }

    private static void Drain(TextStreamScanner stream, List<(int Start, int Length, FindingKind Kind)> found)
    {
        while (stream.TryRead(out ScannedText part))
        {
            foreach (TextFinding finding in part.Findings)
            {
                found.Add(((int)part.Start + finding.Start, finding.Length, finding.Kind));
            }
        }
    }

    private static string Streamed(byte[] utf8, Audience audience)
    {
        var masked = new ArrayBufferWriter<byte>();
        using var masking = new TextStreamMasker(Masker.Default, audience);
        masking.Write(utf8, masked);
        masking.Complete(masked);
        return Encoding.UTF8.GetString(masked.WrittenSpan);
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
