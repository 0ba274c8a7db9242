using System.Security.Cryptography;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Media;

/// <summary>The one door to a publishable copy of a picture or video (P4.1.2-9(5), S31).</summary>
public static class PublicationCopy
{
    /// <summary>Has a scrubbed file redacted and scrubs the redacted one again, for an encoder adds metadata of its own.</summary>
    /// <param name="scrubbed">What <see cref="MediaScrubber"/> wrote, seekable.</param>
    /// <param name="destination">Takes the copy; untouched unless the outcome is <see cref="PublicationOutcome.Ready"/>.</param>
    /// <param name="redactor">The host's redactor; without one nothing is written.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async ValueTask<PublicationResult> WriteAsync(
        Stream scrubbed, Stream destination, IMediaRedactor? redactor, CancellationToken cancellationToken = default)
    {
        if (redactor is null)
        {
            return new PublicationResult(PublicationOutcome.NeedsReview);
        }

        ScrubResult judged = await MediaScrubber.ScrubAsync(scrubbed, Stream.Null, cancellationToken).ConfigureAwait(false);
        if (!judged.IsScrubbed || judged.Removed.Count > 0)
        {
            return new PublicationResult(PublicationOutcome.Refused);
        }

        scrubbed.Position = 0;
        Stream? redacted = await redactor.RedactAsync(judged.Format, scrubbed, cancellationToken).ConfigureAwait(false);
        if (redacted is null)
        {
            return new PublicationResult(PublicationOutcome.NeedsReview);
        }

        await using (redacted.ConfigureAwait(false))
        {
            using SHA256 hash = SHA256.Create();
            var hashed = new CryptoStream(destination, hash, CryptoStreamMode.Write, leaveOpen: true);
            ScrubResult written;
            await using (hashed.ConfigureAwait(false))
            {
                written = await MediaScrubber.ScrubAsync(redacted, hashed, cancellationToken).ConfigureAwait(false);
            }

            return written.IsScrubbed
                ? new PublicationResult(PublicationOutcome.Ready, PhotoDigest.Parse(Convert.ToHexStringLower(hash.Hash!)))
                : new PublicationResult(PublicationOutcome.Refused);
        }
    }
}
