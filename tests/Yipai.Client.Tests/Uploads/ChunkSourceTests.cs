using Yipai.Client.Uploads;

namespace Yipai.Client.Tests.Uploads;

/// <summary>Which bytes a chunk has, whatever the stream of the source can do.</summary>
public sealed class ChunkSourceTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 100).Select(place => (byte)place)];

    private int _opened;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task ReadAsync_ForwardBackwardAndFarAhead_GivesTheBytesOfThePlace(bool canSeek, int opened)
    {
        await using var source = new ChunkSource(_ =>
        {
            _opened++;
            return ValueTask.FromResult<Stream>(canSeek ? new MemoryStream(Content) : new OneWayStream(Content));
        });
        await source.OpenAsync(CancellationToken.None);

        foreach (int offset in new[] { 0, 10, 60, 20, 30 })
        {
            byte[] chunk = new byte[10];
            await source.ReadAsync(offset, chunk, CancellationToken.None);

            Assert.Equal(Content[offset..(offset + 10)], chunk);
        }

        Assert.Equal(opened, _opened);
    }

    [Fact]
    public async Task ReadAsync_SourceBecameShorter_Throws()
    {
        await using var source = new ChunkSource(_ => ValueTask.FromResult<Stream>(new OneWayStream(Content)));
        await source.OpenAsync(CancellationToken.None);

        await Assert.ThrowsAsync<EndOfStreamException>(async () => await source.ReadAsync(95, new byte[10], CancellationToken.None));
    }

    private sealed class OneWayStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
