using System.CommandLine;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Deidentification;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Deidentification;

/// <summary>Implements <c>yipai pseudonymize</c>, which replaces lines or columns of CSV from standard input to standard output.</summary>
internal static class PseudonymizeCommand
{
    public static Command Create(StandardStreams streams)
    {
        var key = new Option<FileInfo>("--key") { Description = "A file of 32 random bytes or more.", Required = true };
        var keyId = new Option<string>("--key-id") { Description = "The id of the key, which the pseudonyms carry.", Required = true };
        var purpose =
            new Option<string>("--purpose") { Description = "The purpose. Another purpose gives other pseudonyms.", Required = true };
        var item = new Option<string?>("--item") { Description = "The data item of each line, such as phone.mobile." };
        var columns = new Option<string[]>("--columns")
        {
            Description =
                "For CSV: column=item, such as mobile=phone.mobile. May be given several times.", AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("pseudonymize", "Replace values by pseudonyms, in constant memory.")
        {
            key, keyId, purpose, item, columns,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(item) is null == parsed.GetResult(columns) is null)
            {
                parsed.AddError("Give --item for lines, or --columns for CSV.");
            }
        });
        command.SetAction(parsed =>
        {
            byte[] bytes = File.ReadAllBytes(parsed.GetRequiredValue(key).FullName);
            using var secret = new DeidentificationKey(parsed.GetRequiredValue(keyId), bytes);
            var pseudonyms = new Pseudonymizer(new ProcessingPurpose(parsed.GetRequiredValue(purpose)), secret);
            using var input = new StreamReader(streams.Input);
            if (parsed.GetValue(item) is { } itemId)
            {
                Lines(input, streams, pseudonyms, DataItems.Find(itemId));
            }
            else
            {
                Rows(input, streams, pseudonyms, parsed.GetRequiredValue(columns));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Lines(StreamReader input, StandardStreams streams, Pseudonymizer pseudonyms, DataItem item)
    {
        for (long number = 1; input.ReadLine() is { } line; number++)
        {
            streams.Position = $"line {number}";
            streams.Output.WriteLine(line.Length == 0 ? "" : pseudonyms.Create(item, line).ToString());
        }
    }

    private static void Rows(StreamReader input, StandardStreams streams, Pseudonymizer pseudonyms, string[] columns)
    {
        using var csv = new CsvRows(input);
        Dictionary<int, DataItem> items = columns.Select(column => column.Split('=', 2)).ToDictionary(
            pair => pair.Length == 2
                ? csv.OrdinalOf(pair[0])
                : throw new InvalidDataException("A column has no item. Write column=item, such as mobile=phone.mobile."),
            pair => DataItems.Find(pair[1]));
        TextWriter output = streams.Output;
        output.WriteLine(string.Join(',', csv.Columns.Select(Quoted)));
        for (long row = 1; csv.Read(); row++)
        {
            streams.Position = $"row {row}";
            if (csv.FieldCount > csv.Columns.Length)
            {
                throw new InvalidDataException(
                    $"It has {csv.FieldCount} fields, and the first line names {csv.Columns.Length}. Quote the comma, or name the field.");
            }

            for (int column = 0; column < csv.Columns.Length; column++)
            {
                string value = csv.Field(column);
                output.Write(column == 0 ? "" : ",");
                bool isReplaced = items.TryGetValue(column, out DataItem? item) && value.Length > 0;
                output.Write(isReplaced ? pseudonyms.Create(item!, value).ToString() : Quoted(value));
            }

            output.WriteLine();
        }
    }

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
