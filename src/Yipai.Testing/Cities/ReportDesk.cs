using System.Globalization;
using Yipai.Cases;
using Yipai.Cases.Media;
using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Testing.Wire;

namespace Yipai.Testing.Cities;

/// <summary>Takes photos and reports, and checks again what the client should have checked (docs/wire.md).</summary>
internal sealed class ReportDesk(CityTexts texts, CityRecords records, TimeProvider time)
{
    public CityResponse TakePhoto(CityRequest request, string digest, Caller caller)
    {
        ScrubbedPhoto photo = PhotoScrubber.Scrub(request.Body.ToArray());
        if (!photo.Content.Span.SequenceEqual(request.Body.Span))
        {
            return CityResponse.Problem(422, "PhotoHasMetadata", "P4.1.2-3(4)", "S31");
        }

        if (photo.Sha256 != digest)
        {
            return CityResponse.Problem(422, "DigestMismatch");
        }

        records.Photos[digest] = photo.Content;
        records.PhotoOwners.Add((digest, caller.PhotoOwner));
        return CityResponse.Json(new PhotoAnswer(digest), WireJsonContext.Default.PhotoAnswer);
    }

    public CityResponse TakeReport(CityRequest request, string reportId, Caller caller)
    {
        PreparedReport report = ReportFormat.Read(request.Body.Span, CaseCatalogue.Of(texts.Profile.Catalogue));
        if (caller.Subject is null && !report.IsAnonymous)
        {
            return CityProblems.NotSignedIn;
        }

        if (report.Id.ToString() != reportId)
        {
            return CityResponse.Problem(422, "KeyMismatch");
        }

        if (records.Reports.Find(known => known.Report.Id == report.Id) is { } known)
        {
            bool isSame = known.Reporter == caller.Subject && known.Body.Span.SequenceEqual(request.Body.Span);
            return isSame ? Taken(known, 200) : CityProblems.KeyReused;
        }

        return texts.Profile.Limits.Check(report) is { } tooLarge ? CityProblems.Unprocessable(tooLarge.Code)
            : Refuse(report, caller) ?? Taken(Keep(report, request.Body, caller), 201);
    }

    private static CityResponse Taken(ReceivedReport report, int status) => CityResponse.Json(
        new ReportAnswer(report.CaseId.Value, report.Report.Id.ToString()), WireJsonContext.Default.ReportAnswer, status);

    private CityResponse? Refuse(PreparedReport report, Caller caller)
    {
        ConsentState consent = records.StateOf(caller.Subject ?? report.Id.VisitorSubject);
        DateTimeOffset now = time.GetUtcNow();
        PrivacyGuard guard = texts.Guard;
        ProcessingDecision decision =
            guard.Decide(new(Activities.ReportCase, report.Items) { Principal = caller.Principal, Now = now }, consent);
        if (decision.IsAllowed && report.Place.IsPersonPosition)
        {
            // The device measured the position, so its permission was open then.
            var position = new ProcessingRequest(Activities.DevicePositioning, DataItems.PrecisePosition)
            {
                Principal = caller.Principal,
                Permission = PermissionState.Full,
                Now = now,
            };
            decision = guard.Decide(position, consent);
        }

        if (!decision.IsAllowed)
        {
            bool sawEarlier = decision.Reason == DenialReason.NoticeNotShown
                && consent.WasEarlierNoticeShown(guard.Notice.Version.ContentHash, now);
            return sawEarlier ? CityProblems.PolicyMovedOn : CityProblems.Denied(decision);
        }

        bool hasPhotos = report.Photos.All(photo => records.PhotoOwners.Contains((photo.Hex, caller.PhotoOwner)));
        return hasPhotos ? null : CityResponse.Problem(425, "PhotoMissing");
    }

    private ReceivedReport Keep(PreparedReport report, ReadOnlyMemory<byte> body, Caller caller)
    {
        var id = new CaseId(string.Create(CultureInfo.InvariantCulture, $"C{time.GetUtcNow():yyyyMMdd}-{records.Reports.Count + 1:0000}"));
        var received = new ReceivedReport(id, report, body)
        {
            Reporter = caller.Subject,
            Photos = [.. report.Photos.Select(photo => records.Photos[photo.Hex])],
        };
        records.Reports.Add(received);
        return received;
    }
}
