using Yipai.Cases.Media;
using static Yipai.Cases.Tests.Media.Boxes;

namespace Yipai.Cases.Tests.Media;

public sealed class VideoScrubTests
{
    [Fact]
    public void ScrubAsync_VideoWithMetadata_LosesItAndKeepsItsFramesInPlace()
    {
        byte[] video = Videos.Build();

        (ScrubResult result, byte[] output) = Scrubbing.Accepted(video);

        Assert.Equal(MediaFormat.Mp4, result.Format);
        Assert.Equal(video.Length, output.Length);
        Assert.Equal(video[..72], output[..72]);
        int second = video.AsSpan().IndexOf(Videos.SecondFrame);
        Assert.Equal(Videos.SecondFrame, output[second..(second + Videos.SecondFrame.Length)]);
        Assert.Equal(0, output.AsSpan().IndexOf(new byte[] { 0xE5, 0xC8, 0x12, 0x34 }) + 1);
        Assert.DoesNotContain("MAKR", System.Text.Encoding.Latin1.GetString(output), StringComparison.Ordinal);
        Assert.Equal(
            [
                MetadataKind.Position, MetadataKind.Description, MetadataKind.ApplicationData, MetadataKind.CaptureTime,
                    MetadataKind.ProfileText,
                MetadataKind.TimedData,
            ],
            result.Removed.Select(removed => removed.Kind));
    }

    [Theory]
    [InlineData("gps ", true)]
    [InlineData("mvex", false)]
    [InlineData("pssh", false)]
    [InlineData("cmov", false)]
    public void ScrubAsync_BoxInTheMovie_GoesIfReadersMaySkipItAndIsRefusedOtherwise(string type, bool canGo)
    {
        byte[] video = Videos.Build(inMovie: Box(type, Text(Scrubbing.Tag)));

        if (canGo)
        {
            Scrubbing.Accepted(video);
        }
        else
        {
            ScrubRefusal refusal = Scrubbing.Refused(video);
            Assert.Equal((RefusalReason.Unsupported, Find(video, type) - 8L), (refusal.Reason, refusal.Offset));
        }
    }

    [Fact]
    public void ScrubAsync_UnknownBoxInSampleTables_IsRefused()
    {
        byte[] video = Videos.Build(inTable: Box("note", Text(Scrubbing.Tag)));

        ScrubRefusal refusal = Scrubbing.Refused(video);

        Assert.Equal((RefusalReason.UnknownPart, Find(video, "note") - 8L), (refusal.Reason, refusal.Offset));
    }

    [Theory]
    [InlineData("stts")]
    [InlineData("elst")]
    [InlineData("stsc")]
    [InlineData("stco")]
    public void ScrubAsync_TextBehindATable_IsRefused(string type)
    {
        byte[] video = Videos.Build();

        video[Find(video, type) + 7]--;

        Assert.Equal(RefusalReason.Malformed, Scrubbing.Refused(video).Reason);
    }

    [Theory]
    [InlineData("encv")]
    [InlineData("abcd")]
    public void ScrubAsync_EncryptedOrUnknownCoding_IsRefused(string coding) =>
        Assert.Equal(RefusalReason.Unsupported, Scrubbing.Refused(Videos.Build(coding: coding)).Reason);

    [Fact]
    public void ScrubAsync_FramesInATrackThatGoes_AreRefused()
    {
        ScrubRefusal refusal = Scrubbing.Refused(Videos.Build(firstChunk: 33));

        Assert.Equal((RefusalReason.Malformed, 72L), (refusal.Reason, refusal.Offset));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(100_000)]
    public void ScrubAsync_FramesOutsideTheMediaData_AreRefused(uint chunk) =>
        Assert.Equal(RefusalReason.Malformed, Scrubbing.Refused(Videos.Build(firstChunk: chunk)).Reason);

    [Fact]
    public void ScrubAsync_Fragment_IsRefusedWhereItStarts()
    {
        byte[] video = Videos.Build(behind: Box("moof", new byte[20]));

        ScrubRefusal refusal = Scrubbing.Refused(video);

        Assert.Equal((RefusalReason.Unsupported, video.Length - 28L), (refusal.Reason, refusal.Offset));
    }

    [Fact]
    public void ScrubAsync_BytesBehindTheLastBox_AreRefused()
    {
        byte[] video = Videos.Build(behind: Text(Scrubbing.Tag));

        Assert.Equal(video.Length - Scrubbing.Tag.Length, Scrubbing.Refused(video).Offset);
    }

    [Fact]
    public void ScrubAsync_VideoCutAnywhere_IsRefused()
    {
        byte[] video = Videos.Build();

        // Without its last boxes it is whole again, for each of them ends on its own.
        int[] whole = [video.Length - 34, video.Length - 68];
        foreach (int length in Enumerable.Range(MediaScrubber.SignatureLength, video.Length - MediaScrubber.SignatureLength).Except(whole))
        {
            Scrubbing.Refused(video[..length]);
        }

        Assert.All(whole, length => Scrubbing.Accepted(video[..length]));
    }
}
