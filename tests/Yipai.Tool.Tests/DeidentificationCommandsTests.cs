using System.Text.RegularExpressions;

namespace Yipai.Tool.Tests;

public sealed class DeidentificationCommandsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-tool-");

    private string[] Key => ["--key", Write("key.bin", new string('k', 32)), "--key-id", "2026", "--purpose", "Research"];

    [Fact]
    public async Task Pseudonymize_Lines_GivesEqualLinesTheSamePseudonym()
    {
        ToolRun run = await ToolRun.WithInput("13812345678\n\n13812345679\n13812345678\n",
            ["pseudonymize", .. Key, "--item", "phone.mobile"]);

        string[] lines = run.Output.Split('\n');

        Assert.Equal((0, 5, "", true, true), (run.Code, lines.Length, lines[1], lines[0] == lines[3], lines[0] != lines[2]));
        Assert.All([lines[0], lines[2]], line => Assert.StartsWith("ps1.2026.", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pseudonymize_NamedColumnsOfCsv_ReplacesThemAndKeepsTheRest()
    {
        ToolRun run = await ToolRun.WithInput(
            "name,mobile,note\n\"张三, 经理\",13812345678,\"他说\"\"好\"\"\"\n李四,,x\n",
                ["pseudonymize", .. Key, "--columns", "mobile=phone.mobile"]);

        Assert.Equal(0, run.Code);
        Assert.Matches("^name,mobile,note\n\"张三, 经理\",ps1\\.2026\\.[0-9a-f]{32},\"他说\"\"好\"\"\"\n李四,,x\n$", run.Output);
    }

    [Fact]
    public async Task Pseudonymize_RowOfMoreFieldsThanColumns_NamesTheRowAndExits2()
    {
        ToolRun run = await ToolRun.WithInput("name,mobile\n张三,13812345678\n李四,13812345679,x\n",
            ["pseudonymize", .. Key, "--columns", "mobile=phone.mobile"]);

        Assert.Equal((2, 2), (run.Code, run.Lines.Length));
        Assert.StartsWith("row 2: It has 3 fields, and the first line names 2.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pseudonymize_OptionMissingOrUnknown_IsReportedWithoutAValue()
    {
        ToolRun unknown = await ToolRun.WithInput("mobile\n13812345678\n", ["pseudonymize", .. Key, "--columns", "phone=phone.mobile"]);

        Assert.Equal(2, unknown.Code);
        Assert.DoesNotContain("13812345678", unknown.Error + unknown.Output, StringComparison.Ordinal);
        Assert.StartsWith("YP0103", (await ToolRun.WithInput("x", ["pseudonymize", .. Key, "--item", "shoe.size"])).Error,
            StringComparison.Ordinal);
        Assert.Contains("--item", (await ToolRun.WithInput("x", ["pseudonymize", .. Key])).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, "Public", 0)]
    [InlineData(19, "Public", 1)]
    [InlineData(5, "Controlled", 0)]
    [InlineData(2, "Enclave", 1)]
    public async Task Risk_SmallestClass_ExitsByTheThresholdOfTheSetting(int classSize, string setting, int code)
    {
        IEnumerable<string> rows = Enumerable.Range(0, classSize * 3).Select(row => $"{row % 3},\"a,b\",{row % 2},{row}");
        string file = Write("rows.csv", $"division,job,sex,complaint\n{string.Join('\n', rows)}\n");

        ToolRun run = await ToolRun.Of("risk", file, "--quasi", "division,job", "--sensitive", "sex", "--setting", setting);

        Assert.Equal(code, run.Code);
        Assert.Contains($"rows\t{classSize * 3}", run.Lines);
        Assert.Contains("classes\t3", run.Lines);
        Assert.Contains($"k\t{classSize}", run.Lines);
        Assert.Contains("l\t2", run.Lines);
        Assert.Equal(2, (await ToolRun.Of("risk", file, "--quasi", "division,shoe")).Code);
    }

    [Theory]
    [InlineData("mobile;note\r\n1;\"a;b\"\r\n\r\n2;x\r\n", "mobile,note\nP,a;b\nP,x\n")]
    [InlineData("mobile\tnote\n1\ta\n2", "mobile,note\nP,a\nP,\n")]
    [InlineData("mobile\r\n1\r\n\r\n2", "mobile\nP\n\nP\n")]
    [InlineData("mobile,note\n1,\"two\nlines\"\n", "mobile,note\nP,\"two\nlines\"\n")]
    public async Task Pseudonymize_TableOfAnotherForm_ReadsTheSameCells(string table, string expected)
    {
        ToolRun run = await ToolRun.WithInput(table, ["pseudonymize", .. Key, "--columns", "mobile=phone.mobile"]);

        Assert.Equal(expected, Regex.Replace(run.Output, "ps1\\.2026\\.[0-9a-f]{32}", "P"));
    }

    [Fact]
    public async Task Pseudonymize_QuotationMarkNeverClosed_NamesItsLineAndExits2()
    {
        ToolRun run = await ToolRun.WithInput("mobile,note\n1,\"open\n2,x\n", ["pseudonymize", .. Key, "--columns", "mobile=phone.mobile"]);

        Assert.Equal((2, true), (run.Code, run.Error.Contains("line 2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pseudonymize_RowsBeyondOneBuffer_KeepsEachCell()
    {
        string note = new('注', 9_999);
        string rows = string.Concat(Enumerable.Range(0, 7).Select(row => $"{row},\"{note},{row}\"\n"));

        ToolRun run = await ToolRun.WithInput($"mobile,note\n{rows}", ["pseudonymize", .. Key, "--columns", "mobile=phone.mobile"]);

        IEnumerable<string> notes = run.Lines[1..].Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]);

        Assert.Equal(Enumerable.Range(0, 7).Select(row => $"\"{note},{row}\""), notes);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
