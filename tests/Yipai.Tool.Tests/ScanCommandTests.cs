using System.Text;
using System.Text.Json;

namespace Yipai.Tool.Tests;

public sealed class ScanCommandTests : IDisposable
{
    private const string Report = "井盖坏了\n请打 13812345678 找王小明先生\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("yipai-scan-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Scan_TextWithFindings_ShowsFileLineColumnAndMaskedValue()
    {
        ToolRun run = await ToolRun.WithInput(Report, "scan");

        Assert.Equal(1, run.Code);
        Assert.Equal(["-:2:4: phone.mobile 138****5678 (mobile, 0.99)", "-:2:17: person.name 王** (name-title, 0.85)"], run.Lines);
    }

    [Fact]
    public async Task Scan_NothingFound_ExitsWith0()
    {
        ToolRun run = await ToolRun.WithInput("井盖坏了\n", "scan", "-");

        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Error));
    }

    [Theory]
    [InlineData("EMAIL")]
    [InlineData("account.email,id.resident")]
    public async Task Scan_KindsOption_FindsOnlyThoseKinds(string kinds)
    {
        ToolRun run = await ToolRun.WithInput("13812345678 walker@example.cn", "scan", "--kinds", kinds);

        Assert.Contains("account.email w***@example.cn", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_JsonLinesAndSarif_ShowSameFindingsWithoutValues()
    {
        ToolRun lines = await ToolRun.WithInput(Report, "scan", "--format", "jsonl");
        ToolRun sarif = await ToolRun.WithInput(Report, "scan", "--format", "sarif");

        JsonElement first = JsonDocument.Parse(lines.Lines[0]).RootElement;

        Assert.Equal(("phone.mobile", "PHONE", 2, 4),
            (first.GetProperty("kind").GetString(), first.GetProperty("type").GetString(), first.GetProperty("line").GetInt32(),
            first.GetProperty("column").GetInt32()));
        JsonElement results = JsonDocument.Parse(sarif.Output).RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal(2, results.GetArrayLength());
        Assert.Equal(11, results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region")
            .GetProperty("charLength").GetInt32());
        Assert.DoesNotContain("13812345678", lines.Output + sarif.Output, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse((await ToolRun.WithInput("", "scan", "--format",
            "sarif")).Output).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Scan_JsonLinesInput_AddsSpansAndNamesBrokenLines()
    {
        ToolRun run = await ToolRun.WithInput("{\"text\":\"😀打13812345678\"}\nno\n{\"t\":1}\n\n{\"text\":\"路灯\",\"id\":7}\n", "scan",
            "--jsonl");

        Assert.Equal(2, run.Code);
        Assert.Equal(["{\"text\":\"😀打13812345678\",\"spans\":[{\"start\":3,\"end\":14,\"type\":\"PHONE\"}]}",
            "{\"text\":\"路灯\",\"spans\":[]}"], Unescaped(run.Lines));
        Assert.Equal(["-:2: is not a JSON object with a text; the line was left out",
            "-:3: is not a JSON object with a text; the line was left out"], run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Scan_MissingFile_IsNamedAndOthersAreScanned()
    {
        string file = Path.Combine(_folder, "a.txt");
        await File.WriteAllTextAsync(file, Report);

        ToolRun run = await ToolRun.Of("scan", Path.Combine(_folder, "none.txt"), file);

        Assert.Equal(2, run.Code);
        Assert.Contains("none.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public async Task Scan_InputThatIsNoText_IsReportedWithItsPlaceAndScanned()
    {
        ToolRun binary = await ToolRun.WithInput([1, 2, 0, .. Encoding.UTF8.GetBytes(" 13812345678 ")], "scan");
        ToolRun invalid = await ToolRun.WithInput([.. Encoding.UTF8.GetBytes("井"), 0xFF, .. Encoding.UTF8.GetBytes(" 13812345678")],
            "scan");

        Assert.Contains("NUL, as binary files do, at byte 2", binary.Error, StringComparison.Ordinal);
        Assert.Contains("not UTF-8 at byte 3", invalid.Error, StringComparison.Ordinal);
        Assert.Single(binary.Lines);
        Assert.Single(invalid.Lines);
    }

    [Fact]
    public async Task Scan_Utf16WithByteOrderMark_IsRead()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            ToolRun run = await ToolRun.WithInput([.. encoding.GetPreamble(), .. encoding.GetBytes(Report)], "scan");

            Assert.StartsWith("-:2:4: phone.mobile", run.Lines[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Scan_LongInput_IsReadAcrossItsPieces()
    {
        string line = "路灯不亮，联系 13812345678。\n";

        ToolRun run = await ToolRun.WithInput(string.Concat(Enumerable.Repeat(line, 20_000)), "scan");

        Assert.Equal(20_000, run.Lines.Length);
        Assert.StartsWith("-:20000:9: phone.mobile", run.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scan", "--kinds", "FAX")]
    [InlineData("scan", "--format", "xml")]
    [InlineData("validate", "FAX")]
    [InlineData("mask", "--jsonl", "--csv")]
    [InlineData("mask", "--items", "phone")]
    public async Task ToolRun_WrongOption_ExitsWith2AndTellsTheError(params string[] args)
    {
        ToolRun run = await ToolRun.Of(args);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Scan_Help_ListsTypesAndTheirKinds()
    {
        ToolRun run = await ToolRun.Of("scan", "--help");

        Assert.Contains("PHONE", run.Output, StringComparison.Ordinal);
        Assert.Contains("phone.mobile, phone.landline", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_SeveralValues_GivesEachAVerdictOnItsOwnLine()
    {
        ToolRun run = await ToolRun.WithInput("11010519491231002X\n110105194912310021\n\n010101194912310021\n", "validate", "ID_CARD");

        Assert.Equal(1, run.Code);
        Assert.Equal(["valid", "invalid: wrong check digit", "invalid: empty", "invalid: division code never valid"], run.Lines);
        Assert.Equal(0, (await ToolRun.WithInput("13812345678\n", "validate", "MOBILE")).Code);
    }

    private static IEnumerable<string> Unescaped(IEnumerable<string> lines) =>
        lines.Select(line => line.Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal));
}
