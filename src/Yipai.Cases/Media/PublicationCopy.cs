using System.Security.Cryptography;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Media;

/// <summary>Makes publishable copies of pictures and videos (P4.1.2-9(5), S31).</summary>
/// <remarks>There is no other way to get such a copy.</remarks>
public static class PublicationCopy
{
    /// <summary>Has a scrubbed file redacted, then scrubs the result again, because an encoder adds metadata of its own.</summary>
    /// <param name="scrubbed">The output of <see cref="MediaScrubber"/> as a seekable stream.</param>
    /// <param name="destination">Receives the copy. It stays untouched unless the outcome is
    /// <see cref="PublicationOutcome.Ready"/>.</param>
    /// <param name="redactor">The host's redactor. Without one nothing is written.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async ValueTask<PublicationResult> WriteAsync(
        Stream scrubbed, Stream destination, IMediaRedactor? redactor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scrubbed);
        ArgumentNullException.ThrowIfNull(destination);
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
            if (judged.Label is not null && !await CarriesLabelAsync(redacted, cancellationToken).ConfigureAwait(false))
            {
                return new PublicationResult(PublicationOutcome.NeedsReview);
            }

            using SHA256 hash = SHA256.Create();
            var hashed = new CryptoStream(destination, hash, CryptoStreamMode.Write, leaveOpen: true);
            ScrubResult written;
            await using (hashed.ConfigureAwait(false))
            {
                written = await MediaScrubber.ScrubAsync(redacted, hashed, judged.Label, cancellationToken).ConfigureAwait(false);
            }

            return written.IsScrubbed
                ? new PublicationResult(PublicationOutcome.Ready, PhotoDigest.Parse(Convert.ToHexStringLower(hash.Hash!)))
                : new PublicationResult(PublicationOutcome.Refused);
        }
    }

    /// <summary>Indicates whether the redactor's file can carry the label on.</summary>
    /// <remarks>Only a person may decide about one that cannot.</remarks>
    private static async ValueTask<bool> CarriesLabelAsync(Stream redacted, CancellationToken cancellationToken)
    {
        byte[] start = new byte[MediaScrubber.SignatureLength];
        redacted.Position = 0;
        int length = await redacted.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        redacted.Position = 0;
        return MediaScrubber.CarriesLabels(MediaScrubber.Recognize(start.AsSpan(0, length)));
    }
}
