namespace Yipai.Tool.Streams;

/// <summary>Standard output; an error says that it was there.</summary>
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
            throw new IOException($"standard output: {exception.Message.TrimEnd('.')}; what follows was not written.", exception);
        }
    }

    public override void Flush() => stream.Flush();
}
