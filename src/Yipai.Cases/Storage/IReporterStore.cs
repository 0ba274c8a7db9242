using Yipai.Cases.Codes;
using Yipai.Privacy;

namespace Yipai.Cases.Storage;

/// <summary>Keeps who reported a case and who uploaded a photo, apart from the cases (S30).</summary>
/// <remarks>Cutting every link of a person is one call, and the cases stay as they are. A visitor without an account has no link.</remarks>
public interface IReporterStore
{
    /// <summary>Keeps the reporter of a case.</summary>
    /// <returns>True if the store keeps the link. False if the case already has a reporter; then nothing is written.</returns>
    ValueTask<bool> KeepAsync(HandlerId handlerId, CaseReporter reporter, CancellationToken cancellationToken = default);

    /// <summary>Returns the reporters of the given cases that have one.</summary>
    ValueTask<IReadOnlyDictionary<CaseId, CaseReporter>> FindAsync(
        HandlerId handlerId, IReadOnlyCollection<CaseId> cases, CancellationToken cancellationToken = default);

    /// <summary>Returns the links of a person to cases, in no particular order.</summary>
    ValueTask<IReadOnlyList<CaseReporter>> FindAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Keeps who uploaded a photo.</summary>
    /// <remarks>Several persons may upload the same photo, and one person may do so again.</remarks>
    ValueTask KeepPhotoAsync(HandlerId handlerId, PhotoDigest photo, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Indicates whether a person uploaded each of the photos; true if there is no photo.</summary>
    ValueTask<bool> OwnsPhotosAsync(
        HandlerId handlerId, IReadOnlyCollection<PhotoDigest> photos, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Replaces the contact of a person in one of their cases (P4.3.1, P4.3.2).</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="subjectId">The person.</param>
    /// <param name="id">The case.</param>
    /// <param name="contact">The new contact, or null for no contact.</param>
    /// <param name="cancellationToken">Cancels before the write.</param>
    /// <returns>False, and nothing changes, if the person did not report the case.</returns>
    ValueTask<bool> ChangeContactAsync(
        HandlerId handlerId, SubjectId subjectId, CaseId id, ReporterContact? contact, CancellationToken cancellationToken = default);

    /// <summary>Restricts the use of one report of a person, or allows it again (PIPL 44).</summary>
    /// <remarks>A case that the person did not report stays as it is.</remarks>
    ValueTask RestrictAsync(
        HandlerId handlerId, SubjectId subjectId, CaseId id, bool isRestricted, CancellationToken cancellationToken = default);

    /// <summary>Deletes the link of a person to one case, and to the photos of that case, for good (P4.3.2).</summary>
    /// <remarks>Deleting it again changes nothing.</remarks>
    ValueTask CutCaseAsync(
        HandlerId handlerId, SubjectId subjectId, CaseId id, IReadOnlyCollection<PhotoDigest> photos,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes every link of a person to cases and photos for good.</summary>
    /// <remarks>Deleting them again changes nothing.</remarks>
    ValueTask CutAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
