using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.Client;

/// <content>The photos of a case and the reporter's contact.</content>
public partial class StaffClient
{
    /// <summary>Reads the bytes of a photo that the person's view of the case names.</summary>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<byte[]> ReadPhotoAsync(CaseId id, PhotoDigest photo, CancellationToken cancellationToken = default) =>
        _entry.Api.ReadPhotoAsync($"{Desk}/{PathOf(id, photo)}", _entry.Session, cancellationToken);

    /// <summary>Lets the public see a photo, after a look at it has found no face and no number plate (S31).</summary>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<PhotoAnswer> PassPhotoAsync(CaseId id, PhotoDigest photo, CancellationToken cancellationToken = default) =>
        _entry.CallAsync(
            HttpMethod.Post, $"v1/staff/{PathOf(id, photo)}/review", null, WireJsonContext.Default.PhotoAnswer,
            cancellationToken);

    /// <summary>Lets the public see a copy of a photo on which faces and number plates are covered (打码, S31).</summary>
    /// <param name="id">The case.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="copy">The covered copy, a picture that the city accepts. The city removes its metadata.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the copy; send it again.</param>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<PhotoAnswer> CoverPhotoAsync(
        CaseId id, PhotoDigest photo, ReadOnlyMemory<byte> copy, CancellationToken cancellationToken = default) => _entry.Api.PutAsync(
            $"v1/staff/{PathOf(id, photo)}/copy", copy, "application/octet-stream", WireJsonContext.Default.PhotoAnswer, _entry.Session,
            cancellationToken);

    /// <summary>Keeps a photo from the public, and takes an earlier approval back (S31).</summary>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<PhotoAnswer> RefusePhotoAsync(CaseId id, PhotoDigest photo, CancellationToken cancellationToken = default) =>
        _entry.CallAsync(
            HttpMethod.Delete, $"v1/staff/{PathOf(id, photo)}/review", null, WireJsonContext.Default.PhotoAnswer,
            cancellationToken);

    /// <summary>Reads the reporter's number or name in clear, for a reason that the audit log keeps (S21; PIPL 51).</summary>
    /// <remarks>The reporter finds the access in the inbox. The answer holds the value: do not log it.</remarks>
    /// <param name="id">The case.</param>
    /// <param name="item"><see cref="DataItems.MobileNumber"/> or <see cref="DataItems.PersonName"/>.</param>
    /// <param name="reason">
    /// One of <c>CaseHandling</c>, <c>PersonContact</c>, <c>RightsRequest</c>, <c>Emergency</c>, <c>LegalDuty</c> and
    /// <c>IncidentInvestigation</c>.
    /// </param>
    /// <param name="revealId">The id of the access, or null for a new one. A second call with the same id is the same access.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call under its id.</param>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<RevealedValue> RevealAsync(
        CaseId id, DataItem item, string reason, Guid? revealId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return _entry.CallAsync(
            HttpMethod.Put,
            $"v1/staff/cases/{PathOf(id)}/reveals/{revealId ?? _identifiers.NewIdentifier():N}",
            JsonSerializer.SerializeToUtf8Bytes(new RevealRequest(item.Id, reason), WireJsonContext.Default.RevealRequest),
            WireJsonContext.Default.RevealedValue,
            cancellationToken);
    }
}
