namespace Yipai.Cases.Tests.Media;

/// <summary>Runs forward only and gives few bytes at a time, as a network or a browser does.</summary>
internal sealed class ForwardStream(byte[] content) : MemoryStream(content, writable: false)
{
    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return await base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
