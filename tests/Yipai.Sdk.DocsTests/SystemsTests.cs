using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

/// <summary>What docs/systems.md names is there: calls, endpoints, tables, tests and lines of the story.</summary>
public sealed partial class SystemsTests
{
    private const string Nothing = "–";

    private static readonly string[][] Rows =
        [.. Repository.TableRows(Repository.Read("docs/systems.md")).Where(row => row[0].All(char.IsAsciiDigit))];

    private static readonly string[][] States = [.. Rows.Where(row => row.Length == 3)];
    private static readonly string[][] Names = [.. Rows.Where(row => row.Length == 6)];

    [Fact]
    public void Rows_OfTheTable_AreThe25Systems() =>
        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"{number}"), States.Select(row => row[0]));

    [Fact]
    public void States_OfTheTable_FitWhatTheRowsName()
    {
        IEnumerable<string> wrong =
            from row in States
            let named = Names.Where(names => names[0] == row[0]).Sum(names => names[1..].Count(cell => cell != Nothing))
            let isRight = row[2] switch
            {
                "whole" => named == 5,
                "missing" => named == 0,
                _ => row[2].StartsWith("part: ", StringComparison.Ordinal) && named > 0,
            }
            where !isRight
            select $"row {row[0]}: {row[2]} with {named} of 5";

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(1, "src/Yipai.Client")]
    [InlineData(2, "src/Yipai.AspNetCore/Endpoints")]
    [InlineData(3, "src/Yipai.EntityFrameworkCore/Model")]
    [InlineData(4, "tests")]
    [InlineData(5, "samples/Story")]
    public void Cells_OfAColumn_NameWhatTheSourceHas(int column, string folder)
    {
        string source = string.Join('\n', Repository.Files(folder, "*.cs").Select(Repository.Read));

        IEnumerable<string> unknown =
            from row in Names
            where row[column] != Nothing && !IsThere(row[column], column, source)
            select $"row {row[0]}: {row[column]}";

        Assert.Empty(unknown);
    }

    [Fact]
    public void IsThere_NameThatNobodyDeclares_IsFalse() =>
        Assert.False(IsThere("`CasesClient.EatAsync`", 1, "class CasesClient { EatAsync("));

    private static bool IsThere(string cell, int column, string source) => column switch
    {
        1 => Call().Match(cell) is { Success: true } call && Regex.IsMatch(
            source, $@"class {call.Groups["type"].Value}\b[\s\S]*?public virtual [^\n=;]*\b{call.Groups["member"].Value}\("),
        2 => source.Contains($"\"{cell.Trim('`')}\"", StringComparison.Ordinal),
        3 => source.Contains($"\"{cell.Trim('`')}\"", StringComparison.Ordinal),
        4 => source.Contains($"class {cell.Trim('`')}", StringComparison.Ordinal),
        _ => source.Contains(cell.Trim('"'), StringComparison.Ordinal),
    };

    [GeneratedRegex(@"^`(?<type>\w+)\.(?<member>\w+)`$")]
    private static partial Regex Call();
}
