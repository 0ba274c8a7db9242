using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes photos before the report that names them.</summary>
/// <remarks>The city refuses a photo with camera metadata (S31).</remarks>
public sealed class PhotoDesk
{
    /// <summary>The owner id under which photos of visitors are stored.</summary>
    internal static readonly SubjectId Visitor = new("visitor");

    private readonly PrivacyGuard _guard;
    private readonly IPhotoStore _photos;
    private readonly IReporterStore _reporters;
    private readonly IAccountStore _accounts;
    private readonly IYipaiUnitOfWork _unit;

    internal PhotoDesk(
        PrivacyGuard guard, IPhotoStore photos, IReporterStore reporters, IAccountStore accounts, IYipaiUnitOfWork unit) =>
        (_guard, _photos, _reporters, _accounts, _unit) = (guard, photos, reporters, accounts, unit);

    /// <summary>Takes a photo.</summary>
    /// <remarks>The same photo again changes nothing.</remarks>
    /// <param name="digest">The SHA-256 in the address, 64 lower-case hexadecimal digits.</param>
    /// <param name="content">The photo without metadata.</param>
    /// <param name="caller">The sender: a registered person or a visitor.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    /// <exception cref="CasesException">YP0210 to YP0215: the file is not a photo that the city can keep.</exception>
    public Task<IntakeOutcome<PhotoAnswer>> TakeAsync(
        string digest, ReadOnlyMemory<byte> content, Caller caller, CancellationToken cancellationToken) =>
        TakeAsync(digest, content, caller, _ => Task.FromResult<IntakeRefusal?>(null), cancellationToken);

    /// <summary>Takes a photo if a last check in the same transaction finds nothing against it.</summary>
    internal async Task<IntakeOutcome<PhotoAnswer>> TakeAsync(
        string digest, ReadOnlyMemory<byte> content, Caller caller, Func<CancellationToken, Task<IntakeRefusal?>> check,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(caller);
        if (caller == Caller.Unrecognized)
        {
            return IntakeReason.NotSignedIn;
        }

        ScrubbedPhoto photo = PhotoScrubber.Scrub(content);
        if (!photo.Content.Span.SequenceEqual(content.Span))
        {
            return IntakeReason.PhotoHasMetadata;
        }

        PhotoDigest actual = PhotoDigest.Parse(photo.Sha256);
        return actual.Hex != digest
            ? IntakeReason.DigestMismatch
            : await _unit.RunAsync(stop => KeepAsync(actual, photo.Content, caller.SubjectId, check, stop), cancellationToken)
                .ConfigureAwait(false);
    }

    private async Task<IntakeOutcome<PhotoAnswer>> KeepAsync(
        PhotoDigest digest, ReadOnlyMemory<byte> content, SubjectId? owner, Func<CancellationToken, Task<IntakeRefusal?>> check,
        CancellationToken stop)
    {
        if (!await _accounts.HoldOwnAsync(_guard.Handler.Id, owner, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await check(stop).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        await _photos.KeepAsync(digest, content, stop).ConfigureAwait(false);
        await _reporters.KeepPhotoAsync(_guard.Handler.Id, digest, owner ?? Visitor, stop).ConfigureAwait(false);
        return new PhotoAnswer(digest.Hex);
    }
}
