using System.Text.Json;
using Yipai.Privacy;
using Yipai.Spans;

// spans FILE             prints the scanner's spans for each {"text":…} of a file, in the form that a scorer joins on the text
// corpus SEED COUNT      prints generated reports with their true spans
// written BATCH          prints the handwritten reports of a batch (first, second, third, nothing) with their true spans
// judge FILE             prints precision and recall of names and doors in texts that somebody else has marked
// validators FILE        prints every value on which a validator and the file disagree
switch (args)
{
    case ["spans", var file]:
        SpanFile.Write(File.ReadLines(file), Console.Out);
        return 0;
    case ["corpus", var seed, var count]:
        foreach ((string text, IReadOnlyList<(int Start, int End, string Type)> spans) in ReportCorpus.Generate(
            int.Parse(seed), int.Parse(count)))
        {
            Console.WriteLine(SpanFile.Line(text, spans));
        }

        return 0;
    case ["written", var batch]:
        foreach ((string text, IReadOnlyList<(int Start, int End, string Type)> spans) in WrittenReports.Read(batch))
        {
            Console.WriteLine(SpanFile.Line(text, spans));
        }

        return 0;
    case ["judge", var file]:
        Judge.Write(file, Console.Out);
        return 0;
    case ["validators", var file]:
        return Disagreements(file);
    default:
        Console.Error.WriteLine("Usage: spans FILE | corpus SEED COUNT | written BATCH | judge FILE | validators FILE");
        return 2;
}

static int Disagreements(string file)
{
    int count = 0;
    foreach (JsonElement row in File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement))
    {
        string value = row.GetProperty("value").GetString()!;
        bool expected = row.GetProperty("valid").GetBoolean();
        string kind = row.GetProperty("kind").GetString()!;
        if (ValueValidators.Kinds.Contains(kind) && ValueValidators.Validate(kind, value) is var check && check.IsValid != expected)
        {
            count++;
            Console.WriteLine(
                $"{row.GetProperty("kind")} {value} expected {(expected ? "valid" : "invalid")}, got {check} "
                + $"{(row.TryGetProperty("args", out JsonElement options) ? options : "")}"
                + $"{(row.TryGetProperty("note", out JsonElement note) ? note : "")}");
        }
    }

    Console.WriteLine($"{count} disagree");
    return 0;
}
