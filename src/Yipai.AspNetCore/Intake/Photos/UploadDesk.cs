using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes photos in parts, so that an upload goes on where a broken connection ended it.</summary>
/// <remarks>
/// Owner and digest name an upload, so creating it twice gives one upload. It belongs to its owner, and for everybody else it does not
/// exist. The consent is decided when an upload begins, and again in the transaction that takes the finished photo.
/// </remarks>
public sealed class UploadDesk
{
    private readonly PrivacyGuard _guard;
    private readonly CityDesk _city;
    private readonly PhotoDesk _photos;
    private readonly IUploadStore _uploads;
    private readonly UploadEraser _eraser;
    private readonly IReporterStore _reporters;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _time;

    internal UploadDesk(
        PrivacyGuard guard, CityDesk city, PhotoDesk photos, IUploadStore uploads, UploadEraser eraser, IReporterStore reporters,
        IAccountStore accounts, IConsentLedger ledger, IYipaiUnitOfWork unit, AuditLog audit, IOptions<YipaiCityOptions> options,
        TimeProvider time)
    {
        (_guard, _city, _photos, _uploads, _eraser, _reporters) = (guard, city, photos, uploads, eraser, reporters);
        (_accounts, _ledger, _unit, _audit, _time) = (accounts, ledger, unit, audit, time);
        _lifetime = options.Value.UploadLifetime;
    }

    /// <summary>Gets the largest upload in bytes.</summary>
    public long MaxLength => _city.Profile.Limits.PhotoBytes;

    /// <summary>Begins an upload, or returns the one that the caller has begun before.</summary>
    /// <remarks>A photo that the city already has from this person is complete at once.</remarks>
    /// <param name="length">The size of the photo in bytes.</param>
    /// <param name="metadata">The digest of the photo, and for a visitor also the id of the report.</param>
    /// <param name="caller">The sender: a registered person or a visitor.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<StoredUpload>> CreateAsync(
        long length, UploadMetadata metadata, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(caller);
        if (caller == Caller.Unrecognized)
        {
            return IntakeReason.NotSignedIn;
        }

        if (length < 1 || UploadKeys.FindPhoto(metadata) is not { } photo
            || (caller.SubjectId ?? UploadKeys.FindReport(metadata)?.VisitorSubject) is not { } owner)
        {
            return IntakeReason.BadRequest;
        }

        return length > MaxLength
            ? IntakeReason.TooLarge
            : await _unit.RunAsync(stop => OpenAsync(new(owner, photo, length, _time.GetUtcNow()), caller, stop), cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Finds an upload of the caller.</summary>
    /// <param name="uploadId">The id in the address.</param>
    /// <param name="caller">The sender.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task<IntakeOutcome<StoredUpload>> FindAsync(string uploadId, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploadId);
        ArgumentNullException.ThrowIfNull(caller);
        if (caller == Caller.Unrecognized)
        {
            return IntakeReason.NotSignedIn;
        }

        if (!UploadId.TryParse(uploadId, out UploadId id)
            || await _uploads.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } upload || !IsOf(upload, caller))
        {
            return IntakeReason.NotFound;
        }

        return IsExpired(upload) ? IntakeReason.UploadExpired : upload;
    }

    /// <summary>Takes the next part of an upload, and with the last part the whole photo.</summary>
    /// <param name="uploadId">The id in the address.</param>
    /// <param name="offset">The byte at which the part begins.</param>
    /// <param name="part">The bytes, with their checksum if the sender named one.</param>
    /// <param name="caller">The sender.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CasesException">YP0210 to YP0215: the file is not a photo that the city can keep.</exception>
    public async Task<IntakeOutcome<StoredUpload>> AppendAsync(
        string uploadId, long offset, UploadPart part, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploadId);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(caller);
        IntakeOutcome<StoredUpload> found = await FindAsync(uploadId, caller, cancellationToken).ConfigureAwait(false);
        if (found.Answer is not { } known)
        {
            return found;
        }

        if (known.IsComplete)
        {
            return offset == known.Length ? known : IntakeReason.OffsetMismatch;
        }

        if (await _uploads.TryWriteAsync(known.Id, cancellationToken).ConfigureAwait(false) is not { } writer)
        {
            return IntakeReason.UploadBusy;
        }

        await using (writer.ConfigureAwait(false))
        {
            if (writer.Upload.Offset != offset)
            {
                return IntakeReason.OffsetMismatch;
            }

            if (await part.CopyToAsync(writer).ConfigureAwait(false) is { } fault)
            {
                return fault;
            }

            if (offset + part.Received < known.Length)
            {
                await writer.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                return writer.Upload;
            }

            return await CompleteAsync(writer, caller, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Erases an upload of the caller.</summary>
    /// <param name="uploadId">The id in the address.</param>
    /// <param name="caller">The sender.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task<IntakeOutcome<StoredUpload>> EndAsync(string uploadId, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploadId);
        ArgumentNullException.ThrowIfNull(caller);
        IntakeOutcome<StoredUpload> found = await FindAsync(uploadId, caller, cancellationToken).ConfigureAwait(false);
        if (found.Answer is { } upload)
        {
            await _uploads.EraseAsync(upload.Id, cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    /// <summary>Returns when the city erases an upload that is not finished by then.</summary>
    public DateTimeOffset ExpiryOf(StoredUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return upload.CreatedAt + _lifetime;
    }

    /// <summary>Indicates whether an upload is the caller's own.</summary>
    /// <remarks>The upload of a visitor belongs to whoever knows its id, which follows from the secret id of the report.</remarks>
    private static bool IsOf(StoredUpload upload, Caller caller) =>
        caller.SubjectId is { } person ? upload.Owner == person : ReportId.IsVisitorSubject(upload.Owner);

    private bool IsExpired(StoredUpload upload) => ExpiryOf(upload) <= _time.GetUtcNow();

    private async Task<IntakeOutcome<StoredUpload>> OpenAsync(StoredUpload upload, Caller caller, CancellationToken stop)
    {
        if (!await _accounts.HoldOwnAsync(_guard.Handler.Id, caller.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        (ProcessingDecision decision, IntakeRefusal? refusal) = await DecideAsync(upload.Owner, stop).ConfigureAwait(false);
        if (refusal is not null)
        {
            return refusal;
        }

        bool isHeld = caller.SubjectId is { } person
            && await _reporters.OwnsPhotosAsync(_guard.Handler.Id, [upload.Photo], person, stop).ConfigureAwait(false);
        if (await _uploads.FindAsync(upload.Id, stop).ConfigureAwait(false) is { } old && (IsExpired(old) || (isHeld && !old.IsComplete)))
        {
            await _uploads.EraseAsync(old.Id, stop).ConfigureAwait(false);
        }

        StoredUpload opened = await _uploads.OpenAsync(isHeld ? upload with { Offset = upload.Length } : upload, stop)
            .ConfigureAwait(false);
        if (opened.Length != upload.Length)
        {
            return IntakeReason.KeyReused;
        }

        if (opened.CreatedAt == upload.CreatedAt)
        {
            await _audit.AppendAsync(
                AuditEvent.Of("upload.begun").Citing(decision.Citations).Committing("owner", upload.Owner.Value), stop)
                .ConfigureAwait(false);
        }

        return opened;
    }

    /// <summary>Takes the photo whose bytes are all there.</summary>
    /// <remarks>
    /// The offset moves to the end only afterwards, so that a process that dies in between asks for the last part again. A photo that the
    /// city refuses is erased, because more parts could not mend it.
    /// </remarks>
    private async Task<IntakeOutcome<StoredUpload>> CompleteAsync(IUploadWriter writer, Caller caller, CancellationToken cancellationToken)
    {
        StoredUpload upload = writer.Upload;
        bool isTaken = false;
        try
        {
            byte[] content = await writer.ReadAsync(cancellationToken).ConfigureAwait(false);
            IntakeOutcome<PhotoAnswer> taken = await _photos.TakeAsync(
                upload.Photo.Hex, content, caller, stop => CheckAgainAsync(upload, stop), cancellationToken).ConfigureAwait(false);
            if (taken.Refusal is { } refusal)
            {
                await _uploads.EraseAsync(upload.Id, CancellationToken.None).ConfigureAwait(false);
                return refusal;
            }

            isTaken = true;
            await writer.CompleteAsync(CancellationToken.None).ConfigureAwait(false);
            return writer.Upload;
        }
        catch (CasesException) when (!isTaken)
        {
            await _uploads.EraseAsync(upload.Id, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Decides once more, because the person may have withdrawn while the parts came in (P4.1.2-3/4; PIPL 15).</summary>
    private async Task<IntakeRefusal?> CheckAgainAsync(StoredUpload upload, CancellationToken stop)
    {
        (ProcessingDecision decision, IntakeRefusal? refusal) = await DecideAsync(upload.Owner, stop).ConfigureAwait(false);
        await _audit.AppendAsync(
            AuditEvent.Of(refusal is null ? "upload.completed" : "upload.refused").Citing(decision.Citations)
                .Committing("owner", upload.Owner.Value),
            stop).ConfigureAwait(false);
        return refusal;
    }

    private async Task<(ProcessingDecision Decision, IntakeRefusal? Refusal)> DecideAsync(SubjectId owner, CancellationToken stop)
    {
        DateTimeOffset now = _time.GetUtcNow();
        ConsentState consent = await _ledger.GetStateAsync(_guard.Handler.Id, owner, stop).ConfigureAwait(false);
        ProcessingDecision decision = _eraser.Decide(owner, consent, now);
        return (decision, decision.IsAllowed ? null : LedgerRefusals.Of(decision, consent, _guard, now));
    }
}
