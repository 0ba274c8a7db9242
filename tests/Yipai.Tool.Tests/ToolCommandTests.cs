using System.CommandLine;
using Yipai.Tool.Languages;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Tests;

public sealed class ToolCommandTests
{
    [Theory]
    [InlineData("validate", "SHOE")]
    [InlineData("scan", "--min-confidence", "7")]
    [InlineData("scan", "--min-confidence", "x")]
    [InlineData("scan", "--format", "xml")]
    [InlineData("scan", "--kinds", "SHOE")]
    [InlineData("risk", "rows.csv", "--quasi", "a", "--setting", "77")]
    [InlineData("mask", "--jsonl", "--csv")]
    [InlineData("shoe")]
    public async Task Run_OfAWrongCommand_TellsItOnStandardErrorAlone(params string[] arguments)
    {
        ToolRun run = await ToolRun.WithInput("13812345678", arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("mask", "--audience", "nobody")]
    [InlineData("mask", "--audience", "公众")]
    [InlineData("mask", "--audience", "77")]
    [InlineData("mask", "--audience", "0")]
    [InlineData("mask", "--audience", "public,log")]
    [InlineData("mask", "--audience", "")]
    [InlineData("mask", "--items", "phone")]
    [InlineData("mask", "--items", "phone=shoe")]
    [InlineData("mask", "--items", "a=phone.mobile", "--items", "a=person.name")]
    [InlineData("mask", "--rules", "missing.json")]
    [InlineData("mask", "--rules", "missing\0.json")]
    [InlineData("mask", "--shoe")]
    [InlineData("mask", "--csv", "--separator", "|")]
    [InlineData("mask", "--csv", "--title-rows", "x")]
    [InlineData("mask", "--csv", "--title-rows", "-1")]
    [InlineData("mask", "--title-rows", "1")]
    [InlineData("mask", "--separator", ";")]
    [InlineData("mask", "--encoding", "ebcdic")]
    [InlineData("mask", "--names", "shoe")]
    [InlineData("mask", "--jsonl", "--csv", "--names")]
    [InlineData("completion", "tcsh")]
    [InlineData("validate", "MOBILE", "--language", "xx")]
    [InlineData("completion")]
    [InlineData("policy", "show", "--x")]
    [InlineData("policy", "show", "missing.json")]
    [InlineData("policy", "lists", "shoes")]
    [InlineData("audit", "verify", "missing.db", "--handler", "h")]
    [InlineData("audit", "verify", "missing.db")]
    [InlineData("risk", "missing.csv", "--quasi", "a")]
    [InlineData("pseudonymize", "--key", "missing.key", "--key-id", "k", "--purpose", "p", "--item", "phone.mobile")]
    [InlineData("scan", "missing.txt")]
    public async Task Run_WrongAudienceOptionOrFile_IsOneLineAndExits2(params string[] arguments)
    {
        ToolRun run = await ToolRun.WithInput("13812345678", arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mask", "--names")]
    [InlineData("scan", "--min-confidence")]
    public async Task Run_HelpOfACommand_ListsItsOptions(string command, string option)
    {
        ToolRun run = await ToolRun.Of("help", command);

        Assert.Equal(0, run.Code);
        Assert.Contains(option, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_OfTheCommand_AllHaveAChineseDescription()
    {
        Dictionary<string, string> texts = ChineseHelp.Read();
        RootCommand root = ToolCommand.CreateRoot(named: null, StandardStreams.Create());

        string[] missing =
        [
            .. ChineseHelp.Symbols(root, "").Select(symbol => symbol.Name)
                .Where(name => !texts.ContainsKey(name) && !name.EndsWith("--help") && !name.EndsWith("--version")),
        ];

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "help", "mask")]
    [InlineData("", "help", "mask", "--language", "zh")]
    [InlineData("en_US.UTF-8", "mask", "--help", "--language", "zh")]
    public async Task Run_HelpInChinese_DescribesTheOptionsInChinese(string locale, params string[] arguments)
    {
        using var output = new MemoryStream();
        var streams = new StandardStreams(() => Stream.Null, output, TextWriter.Null, isTerminal: false);

        int code = await ToolCommand.RunAsync(arguments, streams, locale);

        Assert.Equal(0, code);
        Assert.Contains("脱敏规则文件", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yipai ma", "mask")]
    [InlineData("yipai mask --na", "--names")]
    [InlineData("yipai mask --audience ", "public")]
    public async Task Run_SuggestDirective_PrintsWhatMayFollow(string line, string expected)
    {
        ToolRun run = await ToolRun.Of($"[suggest:{line.Length}]", line);

        Assert.Contains(expected, run.Lines);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _yipai yipai")]
    [InlineData("zsh", "compdef _yipai yipai")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName yipai -ScriptBlock {")]
    public async Task Completion_OfAShell_PrintsItsLines(string shell, string expected)
    {
        ToolRun run = await ToolRun.Of("completion", shell);

        Assert.Contains(expected, run.Lines);
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("scan", "--jsonl")]
    [InlineData("mask")]
    [InlineData("validate", "MOBILE")]
    public async Task Run_WhoseReaderIsGone_TellsThatWithItsPlace(params string[] arguments)
    {
        using var error = new StringWriter();
        byte[] input = [.. Enumerable.Repeat("{\"text\":\"13812345678\"}\n"u8.ToArray(), 20_000).SelectMany(line => line)];

        int code = await ToolCommand.RunAsync(arguments,
            new StandardStreams(() => new MemoryStream(input), new ClosedPipe(), error, isTerminal: false));

        Assert.Equal(2, code);
        Assert.Matches("^(-:|byte |line )[0-9]+: standard output: Broken pipe; the rest was not written\\.", error.ToString());
    }

    [Fact]
    public async Task Run_OfUtf16_MasksAsOfUtf8()
    {
        ToolRun run = await ToolRun.WithInput([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("打13812345678")], "mask");

        Assert.Equal((0, "打138****5678", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task Run_OfWhatIsNoText_SaysWhereAndGoesOn()
    {
        ToolRun run = await ToolRun.WithInput([0x31, 0xFF, .. "\n13812345678"u8], "scan");

        Assert.Equal((1, "-: is not UTF-8 at byte 1; only the parts that are text were read\n"), (run.Code, run.Error));
        Assert.StartsWith("-:2:1: phone.mobile", run.Output, StringComparison.Ordinal);
    }

    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");
    }
}
