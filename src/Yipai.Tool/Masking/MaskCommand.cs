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
    private const int MostTitles = 1000;

    private static readonly string[] AudienceNames = [.. Enum.GetNames<Audience>().Select(name => name.ToLowerInvariant())];

    public static Command Create(StandardStreams streams)
    {
        var audience = new Option<Audience>("--audience")
        {
            Description = "The audience that will see the text: public (default), log, partner, department, staff, agent or subject.",
            CustomParser = ReadAudience,
        };
        audience.CompletionSources.Add(AudienceNames);
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
        Option<bool> model = KindNames.CreateModelOption();
        var titles = new Option<int>("--title-rows")
        {
            Description = "The number of rows with a title above the row that names the columns. The default is 0.",
        };
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
            audience, rules, kinds, model, json, csv, separator, titles, encoding, items,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(csv))
            {
                parsed.AddError("Give --jsonl or --csv, not both.");
            }

            bool isCount = parsed.GetResult(titles)?.Tokens is not [{ Value: var rows }]
                || (int.TryParse(rows, out int count) && count is >= 0 and <= MostTitles);
            if (!isCount)
            {
                parsed.AddError($"--title-rows must be a number from 0 to {MostTitles}.");
            }

            if (!parsed.GetValue(csv) && (parsed.GetResult(titles) is not null || parsed.GetResult(separator) is { Implicit: false }))
            {
                parsed.AddError("--separator and --title-rows need --csv.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            MaskingRules table = parsed.GetValue(rules) is { } file
                ? MaskingRules.Load(File.ReadAllBytes(file.FullName))
                : MaskingRules.Default;
            var masker = new Masker(table, KindNames.ScannerFor(parsed.GetValue(kinds), parsed.GetValue(model)));
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
                    streams, masker, CreateTable(masker, reader, places, parsed.GetRequiredValue(separator), parsed.GetValue(titles)),
                    places.Count == 0)
                : await TextAsync(streams, masker, reader, cancellationToken);
        });
        return command;
    }

    private static CsvStreamMasker CreateTable(
        Masker masker, Audience reader, Dictionary<string, DataItem> columns, string separator, int titles) =>
        new(masker, reader, columns, separator is "tab" ? '\t' : separator[0]) { TitleRows = titles };

    /// <summary>Reads an audience by its name.</summary>
    /// <remarks>A number or an unknown name is an error of the command line.</remarks>
    private static Audience ReadAudience(ArgumentResult given)
    {
        string name = given.Tokens.Count == 1 ? given.Tokens[0].Value : "";
        if (Array.Find(Enum.GetNames<Audience>(), known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return Enum.Parse<Audience>(found);
        }

        given.AddError($"--audience must name one of {string.Join(", ", AudienceNames)}.");
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
