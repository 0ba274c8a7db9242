using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Reporting;
using Yipai.Client.Reports;

namespace Yipai.Client.Devices;

/// <summary>Turns one picture file into one report in the outbox.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class DeviceReporter(ReportSubmitter submitter, YipaiDeviceOptions device, IMediaRedactor? redactor)
{
    private const int DigestOfId = 16;

    /// <summary>Queues the report of a picture, redacted if the host has a redactor and the redactor vouches for the result.</summary>
    /// <param name="path">The picture, which must be whole.</param>
    /// <param name="subject">The class of the report.</param>
    /// <param name="isMasked">Whether the city wants no picture that is not redacted. Such a picture then stays in the folder.</param>
    /// <param name="cancellationToken">Stops reading the picture.</param>
    /// <returns>The receipt, or null if the picture has to stay.</returns>
    public async Task<SubmissionReceipt?> ReportAsync(
        string path, CaseSubject subject, bool isMasked, CancellationToken cancellationToken)
    {
        if (isMasked && redactor is null)
        {
            return null;
        }

        byte[]? copy = redactor is null ? null : await RedactAsync(path, redactor, cancellationToken).ConfigureAwait(false);
        if (isMasked && copy is null)
        {
            return null;
        }

        var draft = new ReportDraft
        {
            Subject = subject,
            Description = device.Description,
            Place = device.Place,
            Photos = [copy is null ? ReportPhoto.FromFile(path) : ReportPhoto.FromBytes(copy)],
        };
        PhotoTreatment treatment = copy is null ? PhotoTreatment.Sealed : PhotoTreatment.Redacted;
        DraftId id = await IdOfAsync(path, cancellationToken).ConfigureAwait(false);
        return await submitter.SubmitAsync(draft, id, cancellationToken, treatment).ConfigureAwait(false);
    }

    /// <summary>Derives the id from device, file name and content.</summary>
    /// <remarks>
    /// If the process dies after the report is queued and before the file is gone, the file yields the same id at the next start. The
    /// outbox and the city know the id, so the picture is reported once. The same bytes under the same name are one picture.
    /// </remarks>
    private async Task<DraftId> IdOfAsync(string path, CancellationToken cancellationToken)
    {
        byte[] content;
        FileStream picture = File.OpenRead(path);
        await using (picture.ConfigureAwait(false))
        {
            content = await SHA256.HashDataAsync(picture, cancellationToken).ConfigureAwait(false);
        }

        byte[] name = Encoding.UTF8.GetBytes($"{device.DeviceId}\n{Path.GetFileName(path)}\n");
        return new DraftId(new Guid(SHA256.HashData([.. name, .. content]).AsSpan(0, DigestOfId)));
    }

    private static async Task<byte[]?> RedactAsync(string path, IMediaRedactor redactor, CancellationToken cancellationToken)
    {
        try
        {
            byte[] picture = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            using var scrubbed = new MemoryStream(PhotoScrubber.Scrub(picture).Content.ToArray());
            using var copy = new MemoryStream();
            PublicationResult result =
                await PublicationCopy.WriteAsync(scrubbed, copy, redactor, cancellationToken).ConfigureAwait(false);
            return result.Outcome == PublicationOutcome.Ready ? copy.ToArray() : null;
        }
        catch (CasesException)
        {
            // The preparation of the report names what is wrong with the picture.
            return null;
        }
    }
}
