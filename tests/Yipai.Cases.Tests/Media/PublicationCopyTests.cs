using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Cases.Tests.Media;

public sealed class PublicationCopyTests
{
    [Fact]
    public async Task WriteAsync_NoRedactor_NeedsReviewAndWritesNothing()
    {
        using var destination = new MemoryStream();

        PublicationResult result = await PublicationCopy.WriteAsync(new MemoryStream(Jpegs.Load("baseline")), destination, redactor: null);

        Assert.Equal(new PublicationResult(PublicationOutcome.NeedsReview), result);
        Assert.Equal(0, destination.Length);
    }

    [Fact]
    public async Task WriteAsync_RedactorAddsMetadata_ScrubsItAgain()
    {
        byte[] redacted = Jpegs.With(Jpegs.Load("progressive"), Jpegs.Segment(0xFE, "made by a redactor"));
        var redactor = new Redactor(_ => new MemoryStream(redacted));
        using var destination = new MemoryStream();

        PublicationResult result = await PublicationCopy.WriteAsync(new MemoryStream(Jpegs.Load("baseline")), destination, redactor);

        Assert.Equal(new PublicationResult(PublicationOutcome.Ready, PhotoDigest.Of(destination.ToArray())), result);
        Assert.Equal(Jpegs.Load("progressive"), destination.ToArray());
        Assert.Equal(Jpegs.Load("baseline"), redactor.Given);
    }

    [Fact]
    public async Task WriteAsync_RedactorDoesNotVouch_NeedsReview() =>
        Assert.Equal(
            PublicationOutcome.NeedsReview,
            (await PublicationCopy.WriteAsync(new MemoryStream(Jpegs.Load("baseline")), Stream.Null, new Redactor(_ => null))).Outcome);

    [Fact]
    public async Task WriteAsync_PhotoWithMetadata_IsRefusedAndNeverReachesTheRedactor()
    {
        var redactor = new Redactor(given => new MemoryStream(given));
        byte[] photo = Jpegs.With(Jpegs.Load("baseline"), Jpegs.Segment(0xFE, Scrubbing.Tag));

        Assert.Equal(new PublicationResult(PublicationOutcome.Refused),
            await PublicationCopy.WriteAsync(new MemoryStream(photo), Stream.Null, redactor));
        Assert.Null(redactor.Given);
    }

    [Fact]
    public async Task WriteAsync_BrokenRedaction_IsRefusedAndWritesNothing()
    {
        using var destination = new MemoryStream();
        var redactor = new Redactor(given => new MemoryStream(given[..^2]));

        Assert.Equal(
            new PublicationResult(PublicationOutcome.Refused),
            await PublicationCopy.WriteAsync(new MemoryStream(Jpegs.Load("baseline")), destination, redactor));
        Assert.Equal(0, destination.Length);
    }

    private sealed class Redactor(Func<byte[], Stream?> redact) : IMediaRedactor
    {
        public byte[]? Given { get; private set; }

        public async ValueTask<Stream?> RedactAsync(MediaFormat format, Stream media, CancellationToken cancellationToken = default)
        {
            Assert.Equal(MediaFormat.Jpeg, format);
            using var copy = new MemoryStream();
            await media.CopyToAsync(copy, cancellationToken);
            Given = copy.ToArray();
            return redact(Given);
        }
    }
}
