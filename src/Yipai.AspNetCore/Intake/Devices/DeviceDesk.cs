using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Reporting;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes photos and reports from the city's own devices, under their mandate and without anybody's consent (PIPL 26).</summary>
/// <remarks>
/// A report with sealed photos waits at the reviewer's desk: it is not dispatched by itself, and no department sees a sealed photo before
/// a reviewer passed it. The public sees class, stage and coarse place only, because nobody consented to more (PIPL 25).
/// </remarks>
internal sealed class DeviceDesk
{
    private readonly PrivacyGuard _guard;
    private readonly CaseCatalogue _catalogue;
    private readonly CityDesk _city;
    private readonly IPhotoStore _photos;
    private readonly ICaseStore _cases;
    private readonly IReporterStore _reporters;
    private readonly CaseRouting _routing;
    private readonly CaseNumbers _numbers;
    private readonly KnownReports _known;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;

    internal DeviceDesk(
        PrivacyGuard guard, CaseCatalogue catalogue, CityDesk city, IPhotoStore photos, ICaseStore cases, IReporterStore reporters,
        CaseRouting routing, CaseNumbers numbers, KnownReports known, IYipaiUnitOfWork unit, AuditLog audit)
    {
        (_guard, _catalogue, _city, _photos, _cases, _reporters) = (guard, catalogue, city, photos, cases, reporters);
        (_routing, _numbers, _known, _unit, _audit) = (routing, numbers, known, unit, audit);
    }

    /// <summary>Takes a photo of a device.</summary>
    /// <remarks>The same photo again changes nothing.</remarks>
    /// <param name="digest">The SHA-256 in the address, 64 lower-case hexadecimal digits.</param>
    /// <param name="content">The photo without metadata.</param>
    /// <param name="device">The device.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    /// <exception cref="CasesException">YP0210 to YP0215: the file is not a photo that the city can keep.</exception>
    public async Task<IntakeOutcome<PhotoAnswer>> TakePhotoAsync(
        string digest, ReadOnlyMemory<byte> content, RegisteredDevice device, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(device);
        ProcessingDecision decision = _guard.DecideCapture(device.Principal, device.Mandate, DataItems.Photo);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        ScrubbedPhoto photo = PhotoScrubber.Scrub(content);
        PhotoDigest actual = PhotoDigest.Parse(photo.Sha256);
        if (!photo.Content.Span.SequenceEqual(content.Span) || actual.Hex != digest)
        {
            return actual.Hex == digest ? IntakeReason.PhotoHasMetadata : IntakeReason.DigestMismatch;
        }

        return await _unit.RunAsync(
            async stop =>
            {
                await _photos.KeepAsync(actual, photo.Content, stop).ConfigureAwait(false);
                await _reporters.KeepPhotoAsync(_guard.Handler.Id, actual, device.Owner, stop).ConfigureAwait(false);
                return (IntakeOutcome<PhotoAnswer>)new PhotoAnswer(actual.Hex);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a report of a device once.</summary>
    /// <remarks>The same bytes under the same id change nothing and get the same case.</remarks>
    /// <param name="reportId">The id in the address, 32 lower-case hexadecimal digits.</param>
    /// <param name="body">The report as <c>ReportFormat</c> writes it, with the treatment of its photos.</param>
    /// <param name="device">The device.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    /// <exception cref="CasesException">The content is not a report that the city can keep.</exception>
    public async Task<IntakeOutcome<ReportAnswer>> TakeReportAsync(
        string reportId, ReadOnlyMemory<byte> body, RegisteredDevice device, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reportId);
        ArgumentNullException.ThrowIfNull(device);
        PreparedReport report = ReportFormat.Read(body.Span, _catalogue);
        if (report.Id.ToString() != reportId)
        {
            return IntakeReason.KeyMismatch;
        }

        // A device reports a fixed place for itself: nobody's contact, nobody's position, and no photo that it did not treat.
        if (report is { Treatment: PhotoTreatment.None } or { Contact: not null } or { IsAnonymous: true }
            || report.Place.IsPersonPosition)
        {
            return IntakeReason.BadRequest;
        }

        ProcessingDecision decision = _guard.DecideCapture(device.Principal, device.Mandate, report.Items);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        if (_city.Profile.Limits.Check(report) is { } tooLarge)
        {
            return IntakeRefusal.Of(tooLarge);
        }

        string fingerprint = CaseNumbers.FingerprintOf(body.Span);
        var caller = Caller.Of(device.Owner);
        if (await _known.FindAsync(report, fingerprint, caller, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        NewCase opened = await _numbers.NumberAsync(report, fingerprint, cancellationToken).ConfigureAwait(false);
        return await _unit.RunAsync(stop => OpenAsync(opened, device, decision, stop), cancellationToken).ConfigureAwait(false)
            ?? await _known.FindAsync(report, fingerprint, caller, cancellationToken).ConfigureAwait(false)
            ?? IntakeReason.KeyReused;
    }

    private async Task<IntakeOutcome<ReportAnswer>?> OpenAsync(
        NewCase opened, RegisteredDevice device, ProcessingDecision decision, CancellationToken stop)
    {
        PreparedReport report = opened.Report;
        if (!await _reporters.OwnsPhotosAsync(_guard.Handler.Id, report.Photos, device.Owner, stop).ConfigureAwait(false))
        {
            return IntakeReason.PhotoMissing;
        }

        if (!await _cases.OpenAsync(_guard.Handler.Id, opened, stop).ConfigureAwait(false))
        {
            return null;
        }

        await _reporters.KeepAsync(_guard.Handler.Id, new CaseReporter(opened.Id, device.Owner, null), stop).ConfigureAwait(false);
        bool isDispatched = _routing.IsOn && (report.Treatment == PhotoTreatment.Redacted || report.Photos.Count == 0);
        if (isDispatched)
        {
            CaseFile received = CaseFile.Receive(report, opened.Id, opened.ReceivedAt);
            await _cases.AppendAsync(_guard.Handler.Id, opened.Id, 0, _routing.ToUnit(received, opened.ReceivedAt), stop)
                .ConfigureAwait(false);
        }

        await _audit.AppendAsync(
            AuditEvent.Of(isDispatched ? "device.dispatched" : "device.accepted").Citing(decision.Citations)
                .With("report", report.Id.ToString()).With("photos", report.Treatment.ToString()).Committing("device", device.Id.Value),
            stop).ConfigureAwait(false);
        return new ReportAnswer(opened.Id.Value, report.Id.ToString());
    }
}
