namespace Yipai.Tool.Streams;

/// <summary>Writes standard output.</summary>
/// <remarks>The message of an error says that standard output failed.</remarks>
internal sealed class OutputStream(Stream stream) : ForwardStream
{
    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (IOException exception)
        {
            throw new IOException($"standard output: {exception.Message.TrimEnd('.')}; the rest was not written.", exception);
        }
    }

    public override void Flush() => stream.Flush();
}
