using System.Text;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Testing.Wire;

namespace Yipai.Testing.Cities;

/// <summary>Takes photos in parts by tus 1.0.0 (docs/wire.md), and hands a complete photo to the desk of whole photos.</summary>
internal sealed class UploadDesk(CityTexts texts, CityRecords records, ReportDesk photos, TimeProvider time)
{
    /// <summary>Creates an upload, or returns the one that its owner has created before.</summary>
    public CityResponse Create(CityRequest request, Caller caller)
    {
        if (!IsVersion(request))
        {
            return Mark(CityResponse.Problem(412, "UnsupportedVersion"));
        }

        if (!UploadSize.TryParse(request.FindHeader(TusHeaders.Length), out UploadSize length) || length.Bytes < 1
            || !UploadMetadata.TryParse(request.FindHeader(TusHeaders.Metadata), out UploadMetadata? metadata)
            || Find(metadata, TusHeaders.DigestKey) is not { } digest
            || (caller.Subject ?? VisitorOf(Find(metadata, TusHeaders.ReportKey))) is not { } owner)
        {
            return Mark(CityProblems.BadRequest);
        }

        if (length.Bytes > texts.Profile.Limits.PhotoBytes)
        {
            return Mark(CityResponse.Problem(413, "TooLarge"));
        }

        if (Refuse(owner, caller) is { } refusal)
        {
            return Mark(refusal);
        }

        string id = UploadId.Of(owner, PhotoDigest.Parse(digest)).ToString();
        bool isHeld = caller.Subject is not null && records.PhotoOwners.Contains((digest, caller.PhotoOwner));
        if (!records.Uploads.TryGetValue(id, out CityUpload? upload) || isHeld)
        {
            upload = records.Uploads[id] = new CityUpload(owner.Value, digest, length.Bytes) { IsComplete = isHeld };
        }

        return upload.Length != length.Bytes ? Mark(CityProblems.KeyReused)
            : Show(upload, 201) with { Location = new Uri($"{request.Path}/{id}", UriKind.Relative) };
    }

    /// <summary>Answers up to which byte the city has an upload.</summary>
    public CityResponse Ask(string id, Caller caller)
    {
        if (FindOwn(id, caller) is not { } upload)
        {
            return Mark(CityProblems.NotFound);
        }

        CityResponse answer = Show(upload, 204);
        return answer with { Headers = [.. answer.Headers, (TusHeaders.Length, new UploadSize(upload.Length).ToString())] };
    }

    /// <summary>Takes the next part, and with the last one the photo.</summary>
    public CityResponse Append(CityRequest request, string id, Caller caller)
    {
        if (FindOwn(id, caller) is not { } upload)
        {
            return Mark(CityProblems.NotFound);
        }

        if (!UploadSize.TryParse(request.FindHeader(TusHeaders.Offset), out UploadSize offset))
        {
            return Mark(CityProblems.BadRequest);
        }

        if (offset.Bytes != upload.Offset)
        {
            return Mark(CityResponse.Problem(409, "OffsetMismatch"));
        }

        if (UploadChecksum.TryParse(request.FindHeader(TusHeaders.Checksum), out UploadChecksum? checksum)
            && !checksum!.Matches(request.Body.Span))
        {
            return Mark(CityResponse.Problem(TusHeaders.ChecksumMismatch, "ChecksumMismatch"));
        }

        if (offset.Bytes + request.Body.Length > upload.Length)
        {
            return Mark(CityResponse.Problem(413, "TooLarge"));
        }

        CityUpload longer = upload with { Bytes = (byte[])[.. upload.Bytes.Span, .. request.Body.Span] };
        return longer.Bytes.Length < longer.Length ? Keep(id, longer) : Complete(id, longer, caller);
    }

    /// <summary>Erases an upload.</summary>
    public CityResponse End(string id, Caller caller) => Mark(
        FindOwn(id, caller) is not null && records.Uploads.Remove(id) ? CityResponse.Text(204, "") : CityProblems.NotFound);

    private static bool IsVersion(CityRequest request) => request.FindHeader(TusHeaders.Resumable) == TusHeaders.Version;

    private static SubjectId? VisitorOf(string? report) => report is null ? null : ReportId.Parse(report).VisitorSubject;

    private static string? Find(UploadMetadata metadata, string key) => metadata.Pairs.Where(pair => pair.Key == key)
        .Select(pair => Encoding.UTF8.GetString(pair.Value.Span)).FirstOrDefault();

    private static CityResponse Mark(CityResponse answer) =>
        answer with { Headers = [.. answer.Headers, (TusHeaders.Resumable, TusHeaders.Version)] };

    private static CityResponse Show(CityUpload upload, int status) => Mark(CityResponse.Text(status, "", "text/plain") with
    {
        Headers = [(TusHeaders.Offset, new UploadSize(upload.Offset).ToString())],
    });

    private CityResponse Keep(string id, CityUpload upload)
    {
        records.Uploads[id] = upload;
        return Show(upload, 204);
    }

    /// <summary>Decides once more, and then takes the photo as if it had come in one piece.</summary>
    private CityResponse Complete(string id, CityUpload upload, Caller caller)
    {
        CityResponse taken = Refuse(new SubjectId(upload.Owner), caller)
            ?? photos.TakePhoto(new CityRequest("PUT", $"/v1/photos/{upload.Digest}", upload.Bytes), upload.Digest, caller);
        if (taken.Status != 200)
        {
            records.Uploads.Remove(id);
            return Mark(taken);
        }

        return Keep(id, upload with { Bytes = default, IsComplete = true });
    }

    private CityUpload? FindOwn(string id, Caller caller) => records.Uploads.GetValueOrDefault(id) is { } upload
        && (caller.Subject is { } person ? upload.Owner == person.Value : ReportId.IsVisitorSubject(new SubjectId(upload.Owner)))
            ? upload : null;

    private CityResponse? Refuse(SubjectId owner, Caller caller)
    {
        ConsentState consent = records.StateOf(owner);
        DateTimeOffset now = time.GetUtcNow();
        ProcessingDecision decision = texts.Guard.Decide(
            new(Activities.ReportCase, DataItems.Photo) { Principal = caller.Principal, Now = now }, consent);
        bool sawEarlier = decision.Reason == DenialReason.NoticeNotShown
            && consent.WasEarlierNoticeShown(texts.Guard.Notice.Version.ContentHash, now);
        return decision.IsAllowed ? null : sawEarlier ? CityProblems.PolicyMovedOn : CityProblems.Denied(decision);
    }
}
