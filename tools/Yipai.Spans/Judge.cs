using System.Globalization;
using System.Text.Json;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Names;

namespace Yipai.Spans;

/// <summary>
/// Measures names and doors in texts that somebody else has marked: lines {"text","names":[[start,end]],"doors":[[start,end]]}.
/// </summary>
/// <remarks>
/// A line may also have <c>titled</c>, the ranges of a surname with a form of address; what is found there counts neither way. A mention of
/// a name counts by its exact range. A door counts as found if a finding overlaps it, and as left readable if one of its digits is outside
/// all findings.
/// </remarks>
internal static class Judge
{
    public static void Write(string file, TextWriter output)
    {
        MarkedMessage[] messages = [.. File.ReadLines(file).Where(line => line.Length > 0).Select(MarkedMessage.Parse)];
        (string Name, TextScanner Scanner)[] scanners =
        [
            ("rules alone", new TextScanner(new TextScannerOptions())),
            ("model, precision first", new TextScanner(new TextScannerOptions { Names = NameModel.Default })),
            ("model, recall first", new TextScanner(new TextScannerOptions { Names = NameModel.Default, MinConfidence = 0.4 })),
        ];
        foreach ((string name, TextScanner scanner) in scanners)
        {
            WriteNames(name, scanner, messages, output);
        }

        WriteDoors(scanners[0].Scanner, messages, output);
    }

    private static void WriteNames(string name, TextScanner scanner, MarkedMessage[] messages, TextWriter output)
    {
        int right = 0, found = 0, wanted = 0, rightNames = 0, foundNames = 0, wantedNames = 0, falseWithout = 0, without = 0;
        foreach (MarkedMessage message in messages)
        {
            MarkedRange[] names =
            [
                .. from finding in scanner.Scan(message.Text)
                   let range = new MarkedRange(finding.Start, finding.End)
                   where finding.Kind == FindingKinds.PersonName && !message.Titled.Any(range.Touches)
                   select range,
            ];
            (right, found, wanted) = (right + names.Intersect(message.Names).Count(), found + names.Length, wanted + message.Names.Length);
            string[] foundTexts = message.Texts(names), wantedTexts = message.Texts(message.Names);
            rightNames += foundTexts.Intersect(wantedTexts).Count();
            (foundNames, wantedNames) = (foundNames + foundTexts.Length, wantedNames + wantedTexts.Length);
            without += message.Names.Length == 0 ? 1 : 0;
            falseWithout += message.Names.Length == 0 ? names.Length : 0;
        }

        output.WriteLine(
            $"{name}: by mention P {new Share(right, found)} R {new Share(right, wanted)}; by name and text P "
            + $"{new Share(rightNames, foundNames)} R {new Share(rightNames, wantedNames)}; "
            + $"{falseWithout} names in {without} texts without any");
    }

    private static void WriteDoors(TextScanner scanner, MarkedMessage[] messages, TextWriter output)
    {
        int overlapped = 0, left = 0, wanted = 0;
        foreach (MarkedMessage message in messages)
        {
            TextFinding[] found = [.. scanner.Scan(message.Text)];
            foreach (MarkedRange door in message.Doors)
            {
                wanted++;
                overlapped += found.Any(finding =>
                    finding.Kind == FindingKinds.PostalAddress && door.Touches(new(finding.Start, finding.End))) ? 1 : 0;
                left += Enumerable.Range(door.Start, door.End - door.Start)
                    .Any(at => char.IsAsciiDigit(message.Text[at]) && !found.Any(finding => finding.Start <= at && at < finding.End))
                    ? 1
                    : 0;
            }
        }

        output.WriteLine($"doors: found {new Share(overlapped, wanted)}; a digit left readable {new Share(left, wanted)}");
    }

    private readonly record struct MarkedRange(int Start, int End)
    {
        public bool Touches(MarkedRange other) => Start < other.End && other.Start < End;
    }

    private sealed record MarkedMessage(string Text, MarkedRange[] Names, MarkedRange[] Titled, MarkedRange[] Doors)
    {
        public static MarkedMessage Parse(string line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            return new MarkedMessage(root.GetProperty("text").GetString()!, Ranges("names"), Ranges("titled"), Ranges("doors"));

            MarkedRange[] Ranges(string name) => root.TryGetProperty(name, out JsonElement ranges)
                ? [.. ranges.EnumerateArray().Select(range => new MarkedRange(range[0].GetInt32(), range[1].GetInt32()))]
                : [];
        }

        public string[] Texts(MarkedRange[] ranges) => [.. ranges.Select(range => Text[range.Start..range.End]).Distinct()];
    }

    /// <summary>Prints a share with Wilson's interval of 95 % and its denominator.</summary>
    private readonly record struct Share(int Count, int All)
    {
        private const double Deviations = 1.96;

        public override string ToString()
        {
            if (All == 0)
            {
                return "none";
            }

            double share = (double)Count / All;
            double square = Deviations * Deviations / All;
            double middle = (share + (square / 2)) / (1 + square);
            double reach = Deviations * Math.Sqrt((share * (1 - share) / All) + (square / 4 / All)) / (1 + square);
            return string.Create(
                CultureInfo.InvariantCulture, $"{share:F3} ({middle - reach:F2}-{middle + reach:F2}, n {All})");
        }
    }
}
