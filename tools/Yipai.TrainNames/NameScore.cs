using System.Diagnostics;
using System.Globalization;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Names;
using Yipai.Privacy.Names.Models;

namespace Yipai.TrainNames;

/// <summary>Measures how well names are found in texts with marked names: by mention, and by name and text.</summary>
/// <remarks>
/// Only names of Chinese form count, a surname and one or two characters. What is found in another marked name counts neither way. A text
/// without marks is one without names, so everything that is found in it is false.
/// </remarks>
internal static class NameScore
{
    /// <summary>Prints the scores of a file of JSON lines or of CoNLL rows, and with <paramref name="listed"/> each difference.</summary>
    public static void Write(string file, NameModel model, bool listed, TextWriter output)
    {
        MarkedText[] texts = [.. MarkedText.Read(file)];
        (string, TextScanner)[] scanners =
        [
            ("rules alone", Create(null, 0.5)),
            ("model, precision first", Create(model, 0.5)),
            ("model, recall first", Create(model, 0.4)),
        ];
        foreach ((string name, TextScanner scanner) in scanners)
        {
            WriteScore(name, scanner, texts, listed, output);
        }
    }

    /// <summary>Prints the scores for thresholds from -1 to 3.</summary>
    public static void WriteSweep(string file, ModelParts parts, TextWriter output)
    {
        MarkedText[] texts = [.. MarkedText.Read(file)];
        for (double threshold = -1; threshold <= 3; threshold += 0.5)
        {
            TextScanner scanner = Create(new NameModel(parts, threshold, threshold), 0.5);
            WriteScore(string.Create(CultureInfo.InvariantCulture, $"{threshold:F1}"), scanner, texts, listed: false, output);
        }
    }

    private static void WriteScore(string name, TextScanner scanner, MarkedText[] texts, bool listed, TextWriter output)
    {
        var mentions = new Tally();
        var names = new Tally();
        foreach (MarkedText text in texts)
        {
            HashSet<(int, int)> found =
            [
                .. from finding in scanner.Scan(text.Text)
                   where finding.Kind == FindingKinds.PersonName && text.IsChinese(finding.Start, finding.End)
                       && !text.TouchesOther(finding.Start, finding.End)
                   select (finding.Start, finding.End),
            ];
            mentions.Add(text.Names, found);
            names.Add(text.Values(text.Names), text.Values(found));
            if (listed)
            {
                WriteDifferences(name, text, found, output);
            }
        }

        string rate = (10_000.0 * mentions.False / texts.Length).ToString("F0", CultureInfo.InvariantCulture);
        output.WriteLine(
            $"{name}: {texts.Length} texts, by mention {mentions}; by name and text {names}; false in 10,000 lines {rate}; "
            + $"{MegabytesPerSecond(scanner, texts)} MB/s");
    }

    /// <summary>Scans all texts for four seconds, so that the code is compiled fully, and returns the rate of the fastest pass.</summary>
    private static string MegabytesPerSecond(TextScanner scanner, MarkedText[] texts)
    {
        string all = string.Join('\n', texts.Select(text => text.Text));
        double best = double.MaxValue;
        for (double spent = 0; spent < 4;)
        {
            long start = Stopwatch.GetTimestamp();
            scanner.Scan(all);
            double elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
            spent += elapsed;
            best = Math.Min(best, elapsed);
        }

        return (Encoding.UTF8.GetByteCount(all) / best / 1e6).ToString("F1", CultureInfo.InvariantCulture);
    }

    private static TextScanner Create(NameFinder? names, double least) =>
        new(new TextScannerOptions { Names = names, MinConfidence = least });

    private static void WriteDifferences(string name, MarkedText text, HashSet<(int, int)> found, TextWriter output)
    {
        foreach ((int start, int end) in found.Except(text.Names))
        {
            output.WriteLine($"{name}\tfalse\t{text.Around(start, end)}");
        }

        foreach ((int start, int end) in text.Names.Except(found))
        {
            output.WriteLine($"{name}\tmissed\t{text.Around(start, end)}");
        }
    }
}
