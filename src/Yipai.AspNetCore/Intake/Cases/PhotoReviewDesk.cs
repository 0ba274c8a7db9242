using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Records what a reviewer decides about a photo: it may be published, a covered copy may be, or nothing may (S31).</summary>
public sealed class PhotoReviewDesk
{
    private const int RuleOfPublication = 31;

    private readonly PrivacyGuard _guard;
    private readonly ICaseStore _cases;
    private readonly IPhotoStore _photos;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;

    internal PhotoReviewDesk(PrivacyGuard guard, ICaseStore cases, IPhotoStore photos, IYipaiUnitOfWork unit, AuditLog audit) =>
        (_guard, _cases, _photos, _unit, _audit) = (guard, cases, photos, unit, audit);

    /// <summary>Lets the public see a photo of a case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="reviewer">The id of the reviewer, which the audit log keeps.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public Task<IntakeOutcome<PhotoAnswer>> PassAsync(
        CaseId id, PhotoDigest photo, string reviewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        return _unit.RunAsync(stop => PublishAsync(id, photo, photo, reviewer, stop), cancellationToken);
    }

    /// <summary>Lets the public see a copy of a photo on which the reviewer covered faces and number plates (打码).</summary>
    /// <remarks>
    /// The copy goes through the same scrubber as a redactor's copy: it loses its metadata, and keeps the AI label of the photo.
    /// </remarks>
    /// <param name="id">The case.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="copy">The covered copy.</param>
    /// <param name="reviewer">The id of the reviewer, which the audit log keeps.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    /// <exception cref="CasesException">YP0210 to YP0215: the copy is not a picture that the city can keep.</exception>
    public async Task<IntakeOutcome<PhotoAnswer>> CoverAsync(
        CaseId id, PhotoDigest photo, ReadOnlyMemory<byte> copy, string reviewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        if (await _cases.FindAsync(_guard.Handler.Id, id, cancellationToken).ConfigureAwait(false) is not { } stored
            || !stored.Opened.Report.Photos.Contains(photo)
            || await _photos.OpenAsync(photo, cancellationToken).ConfigureAwait(false) is not { } original)
        {
            return IntakeReason.NotFound;
        }

        using var covered = new MemoryStream();
        PublicationResult made;
        await using (original.ConfigureAwait(false))
        {
            made = await PublicationCopy.WriteAsync(original, covered, new ReviewersCopy(copy), cancellationToken).ConfigureAwait(false);
        }

        return made.Digest is not { } digest
            ? IntakeReason.BadRequest
            : await _unit.RunAsync(
                async stop =>
                {
                    await _photos.KeepAsync(digest, covered.ToArray(), stop).ConfigureAwait(false);
                    return await PublishAsync(id, photo, digest, reviewer, stop).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Keeps a photo from the public, and takes an earlier approval back.</summary>
    /// <param name="id">The case.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="reviewer">The id of the reviewer, which the audit log keeps.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public Task<IntakeOutcome<PhotoAnswer>> RefuseAsync(
        CaseId id, PhotoDigest photo, string reviewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        return _unit.RunAsync(
            async stop => await _cases.RefusePhotoAsync(_guard.Handler.Id, id, photo, stop).ConfigureAwait(false)
                ? await LogAsync("photo.refused", id, photo, photo, reviewer, stop).ConfigureAwait(false) : IntakeReason.NotFound,
            cancellationToken);
    }

    private async Task<IntakeOutcome<PhotoAnswer>> PublishAsync(
        CaseId id, PhotoDigest photo, PhotoDigest copy, string reviewer, CancellationToken stop) =>
        await _cases.PassPhotoAsync(_guard.Handler.Id, id, photo, copy, stop).ConfigureAwait(false)
            ? await LogAsync("photo.reviewed", id, photo, copy, reviewer, stop).ConfigureAwait(false) : IntakeReason.NotFound;

    private async Task<IntakeOutcome<PhotoAnswer>> LogAsync(
        string what, CaseId id, PhotoDigest photo, PhotoDigest copy, string reviewer, CancellationToken stop)
    {
        AuditEvent decided = AuditEvent.Of(what).Citing(new StrictRuleId(RuleOfPublication))
            .With("case", id.Value).With("photo", photo.Hex).With("reviewer", reviewer);
        await _audit.AppendAsync(copy == photo ? decided : decided.With("copy", copy.Hex), stop).ConfigureAwait(false);
        return new PhotoAnswer(copy.Hex);
    }

    /// <summary>Stands for the reviewer's hands where an automatic redactor would work.</summary>
    private sealed class ReviewersCopy(ReadOnlyMemory<byte> copy) : IMediaRedactor
    {
        public ValueTask<Stream?> RedactAsync(MediaFormat format, Stream media, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<Stream?>(new MemoryStream(copy.ToArray(), writable: false));
    }
}
