using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.Client.Telemetry;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Telemetry;

/// <summary>The page docs/telemetry.md lists exactly what the client records.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "telemetry.md"));

    [Fact]
    public void Instruments_ComparedWithPage_HaveTheSameNamesKindsAndUnits()
    {
        using ServiceProvider provider = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var instruments = new Instruments(provider.GetRequiredService<IMeterFactory>());

        string[] actual = [.. typeof(Instruments).GetProperties().Select(property => property.GetValue(instruments)).OfType<Instrument>()
            .Select(instrument => $"{instrument.Name} {KindOf(instrument)} {instrument.Unit}").Order(StringComparer.Ordinal)];

        string[] described = [.. RowsAfter("## Measurements").Select(row => $"{row[0]} {row[1]} {row[2]}").Order(StringComparer.Ordinal)];

        Assert.Equal(described, actual);
    }

    [Fact]
    public void Tags_ComparedWithPage_AreTheSame()
    {
        string[] actual =
            [.. typeof(TagNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

        string[] described = [.. RowsAfter("## Tags").Select(row => row[0]).Order(StringComparer.Ordinal)];

        Assert.Equal(described, actual);
    }

    [Fact]
    public void LogLines_ComparedWithPage_HaveTheSameNumbersLevelsAndFields()
    {
        string[] actual = [.. typeof(ClientLog).GetMethods().Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .Select(line => $"{line.EventId} {line.Level} {FieldsOf(line.Message)}").Order(StringComparer.Ordinal)];

        string[] described = [.. RowsAfter("## Log lines").Select(row => $"{row[0]} {row[1]} {row[2]}").Order(StringComparer.Ordinal)];

        Assert.Equal(described, actual);
    }

    [Theory]
    [InlineData("v1/reports/0f8fad5bd9cb469fa16570867728950e", "/v1/reports/{id}")]
    [InlineData("v1/consents?after=13812345678", "/v1/consents")]
    [InlineData("v1/me/cases/C20260301-7/commands/1", "/v1/me/cases/{id}/commands/{id}")]
    [InlineData("v1/张伟", "/v1/{id}")]
    [InlineData("v1/tickets/0f8fad5bd9cb469fa16570867728950e", "/v1/tickets/{id}")]
    [InlineData("v1/statistics", "/v1/statistics")]
    public void RouteTemplate_OfPath_HasNoIdentifier(string path, string expected) => Assert.Equal(expected, RouteTemplate.Of(path));

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0];

    private static string FieldsOf(string message) => string.Join(", ", FieldPattern().Matches(message).Select(field => field.Value));

    /// <summary>Returns the cells of the table under a heading, without code marks.</summary>
    private static IEnumerable<string[]> RowsAfter(string heading) => Page
        .SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|')).Skip(2)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
        .Select(cells => cells.Select(cell => cell.Replace("`", "", StringComparison.Ordinal)).ToArray());

    [GeneratedRegex(@"(?<=\{)\w+(?=\})")]
    private static partial Regex FieldPattern();
}
