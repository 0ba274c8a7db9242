using System.IO.Pipes;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Yipai.Tool;

/// <summary>The three streams of a run; a test gives its own.</summary>
internal sealed record StandardStreams(Stream Input, Stream Bytes, TextWriter Error, bool IsTerminal)
{
    /// <summary>Standard output as text, UTF-8.</summary>
    public TextWriter Output { get; } = new StreamWriter(Bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };

    /// <summary>Where the run is, for the message of an error; empty before it reads anything.</summary>
    public string Position { get; set; } = "";

#pragma warning disable RS0030 // A command does write to the console, here and nowhere else.
    /// <summary>Those of the process.</summary>
    public static StandardStreams Create() =>
        new(Console.OpenStandardInput(), OpenPipe() ?? Console.OpenStandardOutput(), Console.Error, !Console.IsErrorRedirected);

    /// <summary>Standard output as the pipe that it may be: unlike the console's stream, that one tells when nobody reads any more.</summary>
    private static AnonymousPipeClientStream? OpenPipe()
    {
        const int StandardOutput = 1;
        try
        {
            return OperatingSystem.IsWindows() || !Console.IsOutputRedirected
                ? null
                : new AnonymousPipeClientStream(PipeDirection.Out, new SafePipeHandle(StandardOutput, ownsHandle: false));
        }
        catch (IOException)
        {
            return null;
        }
    }
#pragma warning restore RS0030
}
