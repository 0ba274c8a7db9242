using System.CommandLine;
using System.CommandLine.Parsing;
using Yipai.Privacy;
using Yipai.Privacy.Masking;
using Yipai.Tool.Detection;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Masking;

/// <summary>
/// Implements <c>yipai mask</c>, which masks text, JSON lines or CSV from standard input to standard output in constant memory.
/// </summary>
internal static class MaskCommand
{
    public static Command Create(StandardStreams streams)
    {
        var audience = new Option<Audience>("--audience")
        {
            Description = "The audience that will see the text: public (default), log, partner, department, staff, agent or subject.",
            CustomParser = ReadAudience,
        };
        var rules = new Option<FileInfo?>("--rules") { Description = "A file of masking rules. The default is the rules of the SDK." };
        var kinds = new Option<string[]>("--kinds") { Description = "Mask only these kinds, by id or type name, separated by commas." };
        var json = new Option<bool>("--jsonl") { Description = "Read one JSON document on each line and mask each by itself." };
        var csv = new Option<bool>("--csv") { Description = "Read a CSV table whose first line names the columns." };
        var separator = new Option<string>("--separator")
        {
            Description = "The character between two cells of the table: a comma (default), a semicolon or tab.",
            DefaultValueFactory = _ => ",",
        };
        separator.AcceptOnlyFromAmong(",", ";", "tab");
        var encoding = new Option<string>("--encoding")
        {
            Description = "The encoding of the input: utf-8 (default), utf-16, gb18030 or big5. The output is UTF-8.",
            DefaultValueFactory = _ => "utf-8",
        };
        encoding.AcceptOnlyFromAmong(InputEncodings.Names);
        var items = new Option<string[]>("--items")
        {
            Description = "place=item, where the place is a path ($.a[*].b), a property's name or a column, such as phone=phone.mobile. "
                + "May be given several times.",
        };
        var command = new Command("mask", "Mask standard input for an audience.")
        {
            audience, rules, kinds, json, csv, separator, encoding, items,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(csv))
            {
                parsed.AddError("Give --jsonl or --csv, not both.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            MaskingRules table = parsed.GetValue(rules) is { } file
                ? MaskingRules.Load(File.ReadAllBytes(file.FullName))
                : MaskingRules.Default;
            var masker = new Masker(table, KindNames.ScannerFor(parsed.GetValue(kinds)));
            Dictionary<string, DataItem> places = (parsed.GetValue(items) ?? []).Select(place => place.Split('=', 2)).ToDictionary(
                pair => pair[0],
                pair => pair.Length == 2
                    ? DataItems.Find(pair[1])
                    : throw new InvalidDataException("A place has no item. Write place=item, such as phone=phone.mobile."));
            Audience reader = parsed.GetValue(audience);
            streams.Input.Encoding = InputEncodings.Find(parsed.GetValue(encoding));
            streams.Input.RefusesDamage = true;
            return parsed.GetValue(json)
                ? DocumentLines.Mask(streams, masker, new JsonStreamMasker(masker, reader, new JsonPathItems(places)), places.Count == 0)
                : parsed.GetValue(csv)
                ? Table.Mask(
                    streams, masker, reader, places, parsed.GetValue(separator) is "tab" ? '\t' : parsed.GetRequiredValue(separator)[0])
                : await TextAsync(streams, masker, reader, cancellationToken);
        });
        return command;
    }

    /// <summary>Reads an audience by its name.</summary>
    /// <remarks>A number or an unknown name is an error of the command line.</remarks>
    private static Audience ReadAudience(ArgumentResult given)
    {
        string name = given.Tokens.Count == 1 ? given.Tokens[0].Value : "";
        if (Array.Find(Enum.GetNames<Audience>(), known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return Enum.Parse<Audience>(found);
        }

        given.AddError($"--audience must name one of {string.Join(", ", Enum.GetNames<Audience>()).ToLowerInvariant()}.");
        return default;
    }

    private static async Task<int> TextAsync(StandardStreams streams, Masker masker, Audience audience, CancellationToken cancellationToken)
    {
        await masker.MaskAsync(streams.Input, streams.Bytes, audience, new ReadBytes(streams), cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Records how far the input was read.</summary>
    private sealed class ReadBytes(StandardStreams streams) : IProgress<long>
    {
        public void Report(long value) => streams.Position = $"byte {value}";
    }
}
