using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

/// <summary>What docs/systems.md names is there: calls, endpoints, tables, tests and lines of the story.</summary>
public sealed partial class SystemsTests
{
    private const int Columns = 8;

    private static readonly string[][] Rows = [.. Repository.TableRows(Repository.Read("docs/systems.md")).Skip(2)];

    [Fact]
    public void Rows_OfTheTable_AreThe25Systems() =>
        Assert.Equal(Enumerable.Range(1, 25).Select(number => number.ToString()), Rows.Select(row => row[0]));

    [Fact]
    public void States_OfTheTable_FitWhatTheRowsName()
    {
        IEnumerable<string> wrong =
            from row in Rows
            let named = row[2..7].Count(cell => cell.Length > 0)
            let isRight = row[7] switch
            {
                "whole" => named == 5,
                "missing" => named == 0,
                _ => row[7].StartsWith("part: ", StringComparison.Ordinal) && named > 0,
            }
            where row.Length != Columns || !isRight
            select $"row {row[0]}: {row[7]} with {named} of 5";

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(2, "src/Yipai.Client")]
    [InlineData(3, "src/Yipai.AspNetCore/Endpoints")]
    [InlineData(4, "src/Yipai.EntityFrameworkCore/Model")]
    [InlineData(5, "tests")]
    [InlineData(6, "samples/Story")]
    public void Cells_OfAColumn_NameWhatTheSourceHas(int column, string folder)
    {
        string source = string.Join('\n', Repository.Files(folder, "*.cs").Select(Repository.Read));
        IEnumerable<string> unknown =
            from row in Rows
            where row[column].Length > 0 && !IsThere(row[column], column, source)
            select $"row {row[0]}: {row[column]}";

        Assert.Empty(unknown);
    }

    [Fact]
    public void IsThere_NameThatNobodyDeclares_IsFalse() => Assert.False(IsThere("`CasesClient.EatAsync`", 2, "class CasesClient { EatAsync("));

    private static bool IsThere(string cell, int column, string source) => column switch
    {
        2 => Call().Match(cell) is { Success: true } call
            && Regex.IsMatch(source, $@"class {call.Groups["type"].Value}\b[\s\S]*?public virtual [^\n=;]*\b{call.Groups["member"].Value}\("),
        3 => source.Contains($"\"{cell.Trim('`')}\"", StringComparison.Ordinal),
        4 => source.Contains($"\"{cell.Trim('`')}\"", StringComparison.Ordinal),
        5 => source.Contains($"class {cell.Trim('`')}", StringComparison.Ordinal),
        _ => source.Contains(cell.Trim('"'), StringComparison.Ordinal),
    };

    [GeneratedRegex(@"^`(?<type>\w+)\.(?<member>\w+)`$")]
    private static partial Regex Call();
}
