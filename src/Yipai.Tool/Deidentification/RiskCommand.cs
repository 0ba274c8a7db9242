using System.CommandLine;
using System.Globalization;
using Yipai.Privacy.Server.Deidentification;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Deidentification;

/// <summary>Implements <c>yipai risk</c>, which measures how well the rows of a CSV file hide persons.</summary>
internal static class RiskCommand
{
    public static Command Create(StandardStreams streams)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A CSV file whose first line names the columns." };
        var quasi = new Option<string>("--quasi") { Description = "The quasi-identifiers, separated by commas.", Required = true };
        var sensitive = new Option<string?>("--sensitive") { Description = "A sensitive column, for which l is measured." };
        var setting = new Option<ReleaseSetting>("--setting") { Description = "Where the rows go: Public, Controlled or Enclave." };
        setting.AcceptOnlyFromAmong(Enum.GetNames<ReleaseSetting>());
        var command =
            new Command("risk", "Measure k, l and re-identification risk. Exits with 1 if the risk is above the setting's threshold.")
        {
            file, quasi, sensitive, setting,
        };
        command.SetAction(parsed =>
        {
            string[] columns = parsed.GetRequiredValue(quasi).Split(',', StringSplitOptions.TrimEntries);
            AnonymityMeasure measure = Measure(parsed.GetRequiredValue(file), columns, parsed.GetValue(sensitive));
            var report = new DeidentificationReport
            {
                ReportId = parsed.GetRequiredValue(file).Name, HasDirectIdentifiers = false, IsAggregate = false, AreKeysApart = true,
                Setting = parsed.GetValue(setting), Measure = measure,
            };
            (string Name, string Value)[] lines =
            [
                ("rows", Text(measure.Rows)), ("classes", Text(measure.Classes)), ("k", Text(measure.SmallestClass)),
                ("l", parsed.GetValue(sensitive) is null ? "-" : Text(measure.LeastDiversity)), ("highest risk", Text(measure.MaximumRisk)),
                ("mean risk", Text(measure.AverageRisk)), ("threshold", Text(report.Threshold)),
                ("rows above it", Text(measure.ShareAbove(report.Threshold))),
                ("grade (GB/T 42460, without direct identifiers)", Text(report.Grade)),
            ];
            foreach ((string name, string value) in lines)
            {
                streams.Output.WriteLine($"{name}\t{value}");
            }

            return report.Grade >= 3 ? ExitCode.Done : ExitCode.Found;
        });
        return command;
    }

    private static AnonymityMeasure Measure(FileInfo file, string[] columns, string? sensitive)
    {
        using var csv = new CsvRows(file.OpenText());
        int[] places = [.. columns.Select(csv.OrdinalOf)];
        int? sensitivePlace = sensitive is null ? null : csv.OrdinalOf(sensitive);
        var meter = new AnonymityMeter(columns.Length);
        string[] row = new string[columns.Length];
        while (csv.Read())
        {
            for (int column = 0; column < places.Length; column++)
            {
                row[column] = csv.Field(places[column]);
            }

            meter.Add(row, sensitivePlace is { } place ? csv.Field(place) : null);
        }

        return meter.Measure();
    }

    private static string Text(IFormattable value) => value is double number
        ? number.ToString("0.####", CultureInfo.InvariantCulture)
        : value.ToString(null, CultureInfo.InvariantCulture);
}
