using System.CommandLine;
using Yipai.Privacy;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Detection;

/// <summary>Implements <c>yipai scan</c>, which shows where files seem to contain personal values.</summary>
internal static class ScanCommand
{
    public static Command Create(StandardStreams streams)
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "The files to scan, or - for standard input, which is the default.", Arity = ArgumentArity.ZeroOrMore,
        };
        var format =
            new Option<string>("--format") { Description = "The output format: text, jsonl or sarif.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl", "sarif");
        var kinds = new Option<string[]>("--kinds") { Description = "Find only these kinds, by id or type name, separated by commas." };
        var confidence = new Option<double>("--min-confidence")
        {
            Description = "The least confidence of a finding, 0 to 1.", DefaultValueFactory = _ => 0.5,
        };
        Option<bool> model = KindNames.CreateModelOption();
        var spans = new Option<bool>("--jsonl")
        {
            Description =
                "Read lines {\"text\":…} and write {\"text\":…,\"spans\":[{\"start\",\"end\",\"type\"}]}, offsets in UTF-16 units.\n"
                + "Types and their kinds:\n" + KindNames.Table,
        };
        var command = new Command("scan", "Find personal values. Exits with 1 if there are any. Values are shown only masked.")
        {
            files, format, kinds, confidence, model, spans,
        };
        command.SetAction(parsed =>
        {
            TextScanner scanner = KindNames.ScannerFor(parsed.GetValue(kinds), parsed.GetValue(model), parsed.GetValue(confidence));
            string[] named = parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"];
            return parsed.GetValue(spans)
                ? Spans(scanner, streams, named)
                : Files(scanner, streams, named, parsed.GetRequiredValue(format));
        });
        return command;
    }

    private static int Spans(TextScanner scanner, StandardStreams streams, string[] files)
    {
        var lines = new SpanLines(scanner, streams);
        bool isWhole = Each(files, streams, lines.Scan) && lines.BrokenCount == 0;
        return !isWhole ? ExitCode.Failed : lines.Count > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private static int Files(TextScanner scanner, StandardStreams streams, string[] files, string format)
    {
        IFindingWriter writer = format switch
        {
            "sarif" => new SarifFindingWriter(streams.Output),
            "jsonl" => new JsonFindingWriter(streams.Output),
            _ => new LineFindingWriter(streams.Output),
        };
        var scan = new FileScan(scanner, writer, streams);
        bool isWhole = Each(files, streams, scan.Scan);
        writer.Complete();
        return !isWhole ? ExitCode.Failed : scan.Count > 0 ? ExitCode.Found : ExitCode.Done;
    }

    /// <summary>Reads each file.</summary>
    /// <remarks>A file that cannot be read is named on standard error, and the others are still read.</remarks>
    private static bool Each(string[] files, StandardStreams streams, Action<string, Stream> read)
    {
        bool isWhole = true;
        foreach (string file in files)
        {
            Stream? source = Open(file, streams);
            isWhole &= source is not null;
            using (source)
            {
                if (source is not null)
                {
                    read(file, source);
                }
            }
        }

        return isWhole;
    }

    private static TextInput? Open(string file, StandardStreams streams)
    {
        try
        {
            return file == "-" ? streams.Input : new TextInput(file, File.OpenRead(file), streams.Error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine(Directory.Exists(file) ? $"{file}: is a folder. Name its files." : $"{file}: {exception.Message}");
            return null;
        }
    }
}
