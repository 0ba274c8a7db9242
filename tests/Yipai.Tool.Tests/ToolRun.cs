using System.Text;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Tests;

/// <summary>One run of the command, its streams in memory.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<ToolRun> Of(params string[] args) => WithInput("", args);

    public static Task<ToolRun> WithInput(string input, params string[] args) => WithInput(Encoding.UTF8.GetBytes(input), args);

    public static async Task<ToolRun> WithInput(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code = await ToolCommand.RunAsync(args, new StandardStreams(() => new MemoryStream(input), output, error, isTerminal: false));
        return new ToolRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
