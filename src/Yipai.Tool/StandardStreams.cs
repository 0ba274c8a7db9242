namespace Yipai.Tool;

/// <summary>The three streams of a run; a test gives its own.</summary>
internal sealed record StandardStreams(Stream Input, TextWriter Output, TextWriter Error)
{
#pragma warning disable RS0030 // A command does write to the console, here and nowhere else.
    /// <summary>Those of the process.</summary>
    public static StandardStreams Create() => new(Console.OpenStandardInput(), new StreamWriter(Console.OpenStandardOutput()), Console.Error);
#pragma warning restore RS0030
}
