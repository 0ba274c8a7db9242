using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Yipai.Tool.Streams;

/// <summary>Holds the three streams of a run.</summary>
/// <remarks>A test gives streams of its own.</remarks>
internal sealed class StandardStreams(Func<Stream> input, Stream output, TextWriter error, bool isTerminal)
{
    /// <summary>Gets standard input as UTF-8.</summary>
    /// <remarks>It is opened at the first call, because it may be closed.</remarks>
    public TextInput Input => field ??= new TextInput("-", input(), error);

    /// <summary>Gets standard output as bytes.</summary>
    public Stream Bytes { get; } = new OutputStream(output);

    /// <summary>Gets standard output as UTF-8 text.</summary>
    /// <remarks>It must not be mixed with <see cref="Bytes"/>.</remarks>
    public TextWriter Output =>
        field ??= new StreamWriter(Bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };

    /// <summary>Gets standard error.</summary>
    public TextWriter Error => error;

    /// <summary>Gets whether a terminal shows standard error.</summary>
    public bool IsTerminal => isTerminal;

    /// <summary>Gets or sets the place that the run has reached, for error messages.</summary>
    /// <remarks>It is empty before anything is read.</remarks>
    public string Position { get; set; } = "";

#pragma warning disable RS0030 // A command does write to the console, here and nowhere else.
    /// <summary>Returns the streams of the process.</summary>
    public static StandardStreams Create() =>
        new(Console.OpenStandardInput, OpenPipe() ?? Console.OpenStandardOutput(), Console.Error, !Console.IsErrorRedirected);

    /// <summary>Opens standard output as a pipe if it is one.</summary>
    /// <remarks>
    /// Unlike the console's stream, a pipe reports that nobody reads any longer. A file is not opened this way, because its stream writes
    /// by position, over what another program that shares the file wrote.
    /// </remarks>
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
