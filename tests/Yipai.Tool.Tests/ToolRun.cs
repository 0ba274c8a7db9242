using System.Text;

namespace Yipai.Tool.Tests;

/// <summary>One run of the command, its streams in memory.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<ToolRun> Of(params string[] args) => WithInput("", args);

    public static async Task<ToolRun> WithInput(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = await ToolCommand.RunAsync(args, new StandardStreams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error));
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
