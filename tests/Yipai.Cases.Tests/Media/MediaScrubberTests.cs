using SkiaSharp;
using Yipai.Cases.Media;

namespace Yipai.Cases.Tests.Media;

public sealed class MediaScrubberTests
{
    [Fact]
    public void ScrubAsync_UnknownFormat_IsRefusedAtItsStart()
    {
        byte[][] files = [[], [0xFF], [.. "GIF89a"u8, .. new byte[20]], [.. "RIFF\0\0\0\0WAVE"u8], [.. "%PDF-1.7 and more"u8]];

        Assert.All(files, file =>
            Assert.Equal((RefusalReason.UnknownFormat, 0L), (Scrubbing.Refused(file).Reason, Scrubbing.Refused(file).Offset)));
    }

    [Fact]
    public void ScrubAsync_MalformedFile_RefusalNamesTheByte()
    {
        byte[] photo = Jpegs.With(Jpegs.Load("baseline"), Jpegs.Segment(0xFE, "a note"), [0xFF, 0x01]);

        ScrubRefusal refusal = Scrubbing.Refused(photo);

        Assert.Equal((RefusalReason.Malformed, 12L, "YP0211"), (refusal.Reason, refusal.Offset, refusal.Code));
        Assert.Contains("byte 12", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ScrubAsync_FileWithMetadata_CountsWhatIsRemoved()
    {
        byte[] photo = Jpegs.With(Jpegs.Load("baseline"), Jpegs.Orientation(1), Jpegs.Segment(0xFE, "one"),
            Jpegs.Segment(0xFE, Scrubbing.Tag));

        ScrubResult result = Scrubbing.Accepted(photo).Result;

        Assert.Equal([new(MetadataKind.Exif, 1), new(MetadataKind.Position, 1), new RemovedMetadata(MetadataKind.Comment, 2)],
            result.Removed);
        Assert.Equal("Jpeg: Exif 1, Position 1, Comment 2", result.ToString());
    }

    [Fact]
    public async Task ScrubAsync_FactoryOfForwardOnlyStreams_OpensTheSourceAgain()
    {
        byte[] photo = Jpegs.With(Jpegs.Load("progressive"), Jpegs.Segment(0xFE, Scrubbing.Tag));
        int opened = 0;
        using var destination = new MemoryStream();

        ScrubResult result = await MediaScrubber.ScrubAsync(
            _ =>
            {
                opened++;
                return ValueTask.FromResult<Stream>(new ForwardStream(photo));
            },
            destination);

        Assert.True(result.IsScrubbed);
        Assert.Equal(Jpegs.Load("progressive"), destination.ToArray());
        Assert.InRange(opened, 2, 4);
    }

    [Fact]
    public async Task ScrubAsync_ForwardOnlyStreamAlone_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => MediaScrubber.ScrubAsync(new ForwardStream([1, 2]), Stream.Null).AsTask());

    [Fact]
    public async Task ScrubAsync_SourceShrinksBetweenPasses_IsRefused()
    {
        using var photo = new MemoryStream();
        await new LongJpeg(Jpegs.Load("baseline"), 512 * 1024).CopyToAsync(photo);
        byte[] file = photo.ToArray();
        int opened = 0;

        ScrubResult result = await MediaScrubber.ScrubAsync(
            _ => ValueTask.FromResult<Stream>(new ForwardStream(++opened < 3 ? file : file[..300_000])), Stream.Null);

        Assert.Equal(RefusalReason.SourceChanged, result.Refusal?.Reason);
    }

    [Fact]
    public void ScrubAsync_MemoryStreamWithShownBuffer_GivesSameResultAsHidden() =>
        Assert.All(MediaSeeds.All.Concat(MediaSeeds.All.Select(seed => seed[..^40])), file =>
    {
        (ScrubResult hidden, byte[] output) = Scrubbing.Run(file);

        (ScrubResult shown, byte[] same) = Scrubbing.Run(file, isShown: true);

        Assert.Equal((hidden.ToString(), hidden.Refusal), (shown.ToString(), shown.Refusal));
        Assert.Equal(output, same);
    });

    [Fact]
    public async Task ScrubAsync_CancelledToken_Throws()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => MediaScrubber.ScrubAsync(new MemoryStream(Jpegs.Load("baseline")), Stream.Null, stop.Token).AsTask());
    }

    [Fact]
    public async Task ScrubAsync_LongFile_AllocatesNoMoreThanOneMebibyte()
    {
        using var source = new LongJpeg(Scrubbing.Encode(SKEncodedImageFormat.Jpeg), 64 * 1024 * 1024);
        await MediaScrubber.ScrubAsync(source, Stream.Null);
        long before = GC.GetAllocatedBytesForCurrentThread();

        ScrubResult result = await MediaScrubber.ScrubAsync(source, Stream.Null);

        Assert.True(result.Length > 64 * 1024 * 1024);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }
}
