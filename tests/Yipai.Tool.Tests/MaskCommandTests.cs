namespace Yipai.Tool.Tests;

public sealed class MaskCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yipai-mask-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("nobody")]
    [InlineData("公众")]
    [InlineData("99")]
    public async Task Mask_ForAnUnknownAudience_EndsWith2AndNamesTheOption(string audience)
    {
        ToolRun run = await ToolRun.WithInput("请打 13812345678\n", "mask", "--audience", audience);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("--audience", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public", "请打 138****5678 找王**先生\r\n")]
    [InlineData("department", "请打 13812345678 找王**先生\r\n")]
    [InlineData("staff", "请打 13812345678 找王小明先生\r\n")]
    public async Task Mask_Text_IsMaskedForItsAudience(string audience, string expected)
    {
        ToolRun run = await ToolRun.WithInput("请打 13812345678 找王小明先生\r\n", "mask", "--audience", audience);

        Assert.Equal((0, expected), (run.Code, run.Output));
    }

    [Fact]
    public async Task Mask_RuleFile_AppliesItsRulesOrNamesItsFault()
    {
        string file = Path.Combine(_folder, "rules.json");
        await File.WriteAllTextAsync(file, """
            {"version":"1","extends":"default","rules":[{"for":["public"],"in":["text"],"by":["P4.1.2-9(5)"],"show":{"phone.mobile":"Fixed([电话])"}}]}
            """);

        Assert.Equal("打[电话]", (await ToolRun.WithInput("打13812345678", "mask", "--rules", file)).Output);
        await File.WriteAllTextAsync(file, "{}");
        ToolRun wrong = await ToolRun.WithInput("打13812345678", "mask", "--rules", file);
        Assert.Equal((2, ""), (wrong.Code, wrong.Output));
        Assert.StartsWith("YP0127", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mask_JsonLines_AreMaskedByPathAndContentWithoutBrokenLines()
    {
        ToolRun run = await ToolRun.WithInput(
            "{\"who\":{\"phone\":\"13812345678\"},\"text\":\"打13900001111\"}\n{broken 13812345678\n\n{\"phone\":\"x\"}\n", "mask",
                "--jsonl", "--items", "phone=phone.mobile");

        Assert.Equal(2, run.Code);
        Assert.Equal("{\"who\":{\"phone\":\"138****5678\"},\"text\":\"打139****1111\"}\n\n{\"phone\":\"******\"}\n", run.Output);
        Assert.Contains("line 2: left out: YP0128", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mask_Table_IsMaskedByColumnAndContent()
    {
        ToolRun run = await ToolRun.WithInput("手机,备注\n13812345678,\"打13900001111, 谢谢\"\n", "mask", "--csv", "--items", "手机=phone.mobile");

        Assert.Equal((0, "手机,备注\n138****5678,\"打139****1111, 谢谢\"\n"), (run.Code, run.Output));
    }

    [Fact]
    public async Task Mask_TableWithAnOpenQuote_IsMaskedAndToldWithItsLine()
    {
        ToolRun run = await ToolRun.WithInput("备注\n\"打13812345678\n", "mask", "--csv");

        Assert.Equal(2, run.Code);
        Assert.Equal("备注\n\"打138****5678\n\"", run.Output);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mask_BytesThatAreNoText_PassUnchanged()
    {
        ToolRun run = await ToolRun.WithInput("\u0001\0 13812345678"u8.ToArray(), "mask");

        Assert.Equal("\u0001\0 138****5678", run.Output);
    }

    [Fact]
    public async Task Mask_JsonLinesWithoutANamedKey_ExitsWith2AndWritesNothing()
    {
        ToolRun run = await ToolRun.WithInput("{\"n\":\"顾晓棠\"}\n", "mask", "--jsonl", "--items", "name=person.name");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("YP0132", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--csv", "联系人,备注\n顾晓棠,路灯\n", "联系人 as fullname")]
    [InlineData("--jsonl", "{\"pwd\":\"abc\"}\n", "pwd as secret")]
    [InlineData("--csv", "备注\n路灯\n", "No column was recognized")]
    public async Task Mask_WithoutItems_TellsWhichNamesWereRecognized(string option, string input, string expected)
    {
        ToolRun run = await ToolRun.WithInput(input, "mask", option);

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mask_TableWithASeparatorOfItsOwn_IsMaskedByColumn()
    {
        ToolRun run = await ToolRun.WithInput("who;备注\n路灯;好\n", "mask", "--csv", "--separator", ";", "--items", "who=person.name");

        Assert.Equal((0, "who;备注\n路*;好\n"), (run.Code, run.Output));
    }

    [Fact]
    public async Task Mask_TableWithTitleRows_IsMaskedByTheRowThatNamesTheColumns()
    {
        const string Table = "2026年3月来电登记,\n制表：热线,\n联系人,备注\n田中一郎,路灯\n";

        ToolRun run = await ToolRun.WithInput(Table, "mask", "--csv", "--title-rows", "2");

        Assert.Equal((0, "2026年3月来电登记,\n制表：热线,\n联系人,备注\n田***,路灯\n"), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("sep=;\n联系人;备注\n田中一郎;路灯\n", "sep=;\n联系人;备注\n田***;路灯\n")]
    [InlineData("sep=\t\n联系人\t备注\n田中一郎\t路灯\n", "sep=\t\n联系人\t备注\n田***\t路灯\n")]
    public async Task Mask_TableThatNamesItsSeparator_IsMaskedByColumn(string table, string expected)
    {
        ToolRun run = await ToolRun.WithInput(table, "mask", "--csv");

        Assert.Equal((0, expected), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("楼上周晓楠家的空调外机一直滴水\n", "mask", "--names")]
    [InlineData("{\"text\":\"楼上周晓楠家的空调外机一直滴水\"}\n", "mask", "--jsonl", "--names")]
    [InlineData("内容\n楼上周晓楠家的空调外机一直滴水\n", "mask", "--csv", "--names")]
    public async Task Mask_WithTheModelForNames_HidesANameThatNothingIntroduces(string input, params string[] arguments)
    {
        ToolRun run = await ToolRun.WithInput(input, arguments);

        Assert.Contains("周**家", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--audience", "public")]
    [InlineData("--csv", "--audience")]
    [InlineData("--jsonl", "--audience")]
    public async Task Mask_InputThatIsNotUtf8_ExitsWith2AndWritesNothing(string option, string next)
    {
        string[] arguments = next == "public" ? ["mask", option, next] : ["mask", option, next, "public"];

        ToolRun run = await ToolRun.WithInput([.. "13812345678 "u8, 0xCD, 0xF5, 0xD0, 0xA1], arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("not UTF-8 at byte 12", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("utf-16")]
    public async Task Mask_InputInANamedEncoding_IsDecodedAndMasked(string encoding)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        byte[] input = System.Text.Encoding.GetEncoding(encoding).GetBytes("姓名：王小明\n");

        ToolRun run = await ToolRun.WithInput(input, "mask", "--encoding", encoding);

        Assert.Equal((0, "姓名：王**\n"), (run.Code, run.Output));
    }
}
