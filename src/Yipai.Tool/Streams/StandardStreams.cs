using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Yipai.Tool.Streams;

/// <summary>The three streams of a run; a test gives its own.</summary>
internal sealed class StandardStreams(Func<Stream> input, Stream output, TextWriter error, bool isTerminal)
{
    /// <summary>Standard input as UTF-8; opened when it is asked for, as it may be closed.</summary>
    public TextInput Input => field ??= new TextInput("-", input(), error);

    /// <summary>Standard output as bytes.</summary>
    public Stream Bytes { get; } = new OutputStream(output);

    /// <summary>Standard output as text, UTF-8; not to be mixed with its bytes.</summary>
    public TextWriter Output => field ??= new StreamWriter(Bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };

    /// <summary>Standard error.</summary>
    public TextWriter Error => error;

    /// <summary>Whether somebody watches standard error.</summary>
    public bool IsTerminal => isTerminal;

    /// <summary>Where the run is, for the message of an error; empty before it reads anything.</summary>
    public string Position { get; set; } = "";

#pragma warning disable RS0030 // A command does write to the console, here and nowhere else.
    /// <summary>Those of the process.</summary>
    public static StandardStreams Create() =>
        new(Console.OpenStandardInput, OpenPipe() ?? Console.OpenStandardOutput(), Console.Error, !Console.IsErrorRedirected);

    /// <summary>Standard output as the pipe that it may be: unlike the console's stream, a file's tells when nobody reads any more.</summary>
    /// <remarks>Not a file: its stream would write by place, over what another program that shares it wrote.</remarks>
    private static FileStream? OpenPipe()
    {
        const int StandardOutput = 1;
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return null;
        }

        var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? null : pipe;
    }
#pragma warning restore RS0030
}
