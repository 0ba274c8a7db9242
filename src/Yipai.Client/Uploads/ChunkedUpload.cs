using Yipai.Cases.Wire;
using Yipai.Client.Http;

namespace Yipai.Client.Uploads;

/// <summary>Uploads content in chunks by tus 1.0.0, one attempt at a time.</summary>
/// <remarks>
/// The city alone knows how far an upload is, so the client believes no offset of its own: it sends at the offset of the last answer. An
/// attempt ends with the first answer that is not clear, and the next attempt begins with the question for the offset. Creating is
/// idempotent at a city of this SDK. One chunk is in memory.
/// </remarks>
internal sealed class ChunkedUpload(CityApi api, int chunkLength, string path = ChunkedUpload.CityPath, bool hasChecksums = true)
{
    /// <summary>The path under which a city creates uploads.</summary>
    public const string CityPath = "v1/uploads";

    /// <summary>How often an attempt recovers in a row without an acknowledged byte, such as from 409, 410 or 460.</summary>
    private const int MostSetbacks = 2;

    /// <summary>Uploads until the content is complete or an answer is not clear.</summary>
    public async Task<UploadResult> SendAsync(UploadOrder order, CancellationToken cancellationToken)
    {
        var source = new ChunkSource(order.Open);
        await using (source.ConfigureAwait(false))
        {
            long length = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
            byte[] buffer = new byte[Math.Min(chunkLength, length)];
            string? address = order.KnownPath;
            UploadStep step = address is null ? UploadStep.Create : UploadStep.Ask;
            (long offset, int setbacks, bool hasProgress, int filled) = (0L, 0, false, 0);
            while (true)
            {
                if (step == UploadStep.Send && filled == 0)
                {
                    if (!await order.MayGoOn(cancellationToken).ConfigureAwait(false))
                    {
                        return new UploadResult(UploadEnd.Stopped, null, null, hasProgress);
                    }

                    filled = (int)Math.Min(buffer.Length, length - offset);
                    await source.ReadAsync(offset, buffer.AsMemory(0, filled), cancellationToken).ConfigureAwait(false);
                }

                TusAnswer? answer = await (step switch
                {
                    UploadStep.Create => CreateAsync(order, length, cancellationToken),
                    UploadStep.Ask => AskAsync(order, address!, cancellationToken),
                    _ => PatchAsync(order, address!, offset, buffer.AsMemory(0, filled), cancellationToken),
                }).ConfigureAwait(false);
                UploadVerdict verdict = UploadTable.Of(step, answer, offset, length);
                switch (verdict)
                {
                    case UploadVerdict.GoOn:
                        (setbacks, hasProgress) = step == UploadStep.Send ? (0, true) : (setbacks, hasProgress);
                        (address, offset, filled) = (answer!.Path ?? address, answer.Offset ?? 0, 0);
                        order.Progress(offset, offset);
                        if (offset == length)
                        {
                            return new UploadResult(UploadEnd.Complete, null, null, hasProgress);
                        }

                        step = UploadStep.Send;
                        continue;
                    case UploadVerdict.Ask or UploadVerdict.SendAgain or UploadVerdict.CreateAgain when setbacks < MostSetbacks:
                        setbacks++;
                        (step, filled) = verdict switch
                        {
                            UploadVerdict.Ask => (UploadStep.Ask, 0),
                            UploadVerdict.CreateAgain => (UploadStep.Create, 0),
                            _ => (step, filled),
                        };
                        continue;
                    default:
                        UploadEnd end = verdict == UploadVerdict.Refused ? UploadEnd.Refused
                            : verdict == UploadVerdict.SendWhole ? UploadEnd.Unsupported : UploadEnd.Unknown;
                        return new UploadResult(end, answer?.Problem, answer?.RetryAfter, hasProgress);
                }
            }
        }
    }

    private Task<TusAnswer?> CreateAsync(UploadOrder order, long length, CancellationToken cancellationToken) => api.TryTusAsync(
        HttpMethod.Post,
        path,
        null,
        [(TusHeaders.Length, new UploadSize(length).ToString()), (TusHeaders.Metadata, order.Metadata.Format())],
        order.Session,
        cancellationToken);

    private Task<TusAnswer?> AskAsync(UploadOrder order, string address, CancellationToken cancellationToken) =>
        api.TryTusAsync(HttpMethod.Head, address, null, [], order.Session, cancellationToken);

    private Task<TusAnswer?> PatchAsync(
        UploadOrder order, string address, long offset, ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        var content = new SlicedContent(chunk, sent => order.Progress(offset + sent, offset));
        content.Headers.ContentType = new(TusHeaders.PatchMediaType);
        (string, string) place = (TusHeaders.Offset, new UploadSize(offset).ToString());
        return api.TryTusAsync(
            HttpMethod.Patch,
            address,
            content,
            hasChecksums ? [place, (TusHeaders.Checksum, UploadChecksum.Of(chunk.Span).ToString())] : [place],
            order.Session,
            cancellationToken);
    }
}
