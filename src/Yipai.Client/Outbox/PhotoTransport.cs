using System.Text;
using Yipai.Cases;
using Yipai.Cases.Media;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Reports;
using Yipai.Client.Storage;
using Yipai.Client.Uploads;
using Yipai.Privacy;

namespace Yipai.Client.Outbox;

/// <summary>Sends the photos of an entry: a small one in one request, a larger one in chunks that go on after a break.</summary>
internal sealed class PhotoTransport(ReportGate gate, CityApi api, ChunkedUpload chunks, int chunkLength, ProgressBoard board)
{
    /// <summary>Sends all photos of an entry, until one is not delivered.</summary>
    public async Task<Sent?> SendAsync(
        OutboxEntry entry, PreparedReport report, AccountSession? session, CancellationToken cancellationToken)
    {
        try
        {
            for (int index = 0; index < entry.Photos.Count; index++)
            {
                Sent sent = await SendAsync(entry, report, index, session, cancellationToken).ConfigureAwait(false);
                if (sent.State != DeliveryState.Delivered)
                {
                    return sent;
                }
            }

            return null;
        }
        catch (YipaiClientException exception) when (exception.Code == Opening.CannotOpenCode)
        {
            return Sent.Dead(exception.Code);
        }
        catch (CasesException exception)
        {
            return Sent.Dead(exception.Code);
        }
        finally
        {
            board.Remove(entry.EntryId);
        }
    }

    /// <summary>Sends one photo part by part, so that it is never in memory as a whole.</summary>
    private async Task<Sent> SendAsync(
        OutboxEntry entry, PreparedReport report, int index, AccountSession? session, CancellationToken cancellationToken)
    {
        OutboxPhoto photo = entry.Photos[index];
        (string mediaType, long length) = await DescribeAsync(photo, cancellationToken).ConfigureAwait(false);
        var start = new UploadProgress(index + 1, entry.Photos.Count, 0, 0, length);
        board.Show(entry.EntryId, start);

        // A device of the city sends photos as a whole, because it has an owner of its own kind there.
        if (length > chunkLength && session is not { IsDevice: true }
            && await TrySendChunksAsync(entry, report, photo, start, session, cancellationToken).ConfigureAwait(false) is { } sent)
        {
            return sent;
        }

        string digest = photo.Digest.Hex;
        Stream content = await photo.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            return Sent.Of(await api.TrySendAsync(
                $"v1/photos/{digest}",
                content,
                mediaType,
                WireJsonContext.Default.PhotoAnswer,
                answer => answer.Digest == digest,
                session,
                cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Sends one photo in chunks, or returns null if the city does not take chunks.</summary>
    /// <remarks>
    /// The gate is asked before each chunk, and so before the one that completes the photo: consent and permission may end while a large
    /// photo is on its way (P4.1.2-3/4).
    /// </remarks>
    private async Task<Sent?> TrySendChunksAsync(
        OutboxEntry entry, PreparedReport report, OutboxPhoto photo, UploadProgress start, AccountSession? session,
        CancellationToken cancellationToken)
    {
        var reportId = new ReportId(entry.EntryId);
        SubjectId owner = session?.SubjectId ?? reportId.VisitorSubject;
        var release = ReportRelease.Open;
        UploadResult result = await chunks.SendAsync(
            new UploadOrder(photo.OpenAsync, MetadataOf(photo, session is null ? reportId : null))
            {
                // Owner and digest give the address, so that a process that starts again finds what another one began.
                KnownPath = entry.Attempts > 1 ? $"{ChunkedUpload.CityPath}/{UploadId.Of(owner, photo.Digest)}" : null,
                MayGoOn = async stopping => ReportRelease.Open
                    == (release = await gate.AskAsync(entry, report, stopping).ConfigureAwait(false)),
                Progress = (sent, acknowledged) =>
                    board.Show(entry.EntryId, start with { SentBytes = sent, AcknowledgedBytes = acknowledged }),
                Session = session,
            },
            cancellationToken).ConfigureAwait(false);
        return result.End switch
        {
            UploadEnd.Unsupported => null,
            UploadEnd.Stopped => Sent.Held(release),
            _ => Sent.Of(result),
        };
    }

    private static UploadMetadata MetadataOf(OutboxPhoto photo, ReportId? report)
    {
        KeyValuePair<string, ReadOnlyMemory<byte>> digest = new(TusHeaders.DigestKey, Encoding.ASCII.GetBytes(photo.Digest.Hex));
        return new UploadMetadata(
            report is { } id ? [digest, new(TusHeaders.ReportKey, Encoding.ASCII.GetBytes(id.ToString()))] : [digest]);
    }

    /// <summary>Reads the start of a photo, by which its format is known, and its size.</summary>
    private static async ValueTask<(string MediaType, long Length)> DescribeAsync(OutboxPhoto photo, CancellationToken cancellationToken)
    {
        Stream content = await photo.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            byte[] start = new byte[MediaScrubber.SignatureLength];
            int length = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            return (MediaTypes.Of(MediaScrubber.Recognize(start.AsSpan(0, length))), content.Length);
        }
    }
}
