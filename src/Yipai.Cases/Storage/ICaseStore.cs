using Yipai.Cases.Codes;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Cases.Storage;

/// <summary>Keeps cases as their reports and their changes.</summary>
/// <remarks>It does not know who reported a case.</remarks>
public interface ICaseStore
{
    /// <summary>Takes the next number of a day.</summary>
    /// <remarks>
    /// No number is given twice, even if nobody uses it. Take it before a unit of work, so that no other report waits for that unit to
    /// end.
    /// </remarks>
    ValueTask<CaseNumber> TakeNumberAsync(HandlerId handlerId, DateOnly day, CancellationToken cancellationToken = default);

    /// <summary>Opens a case.</summary>
    /// <returns>True if the store keeps the case. False if its report or number already exists; then nothing is written.</returns>
    ValueTask<bool> OpenAsync(HandlerId handlerId, NewCase opened, CancellationToken cancellationToken = default);

    /// <summary>Appends either all of the changes or none of them.</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="id">The case.</param>
    /// <param name="expectedVersion">The version of the case for which the changes were decided.</param>
    /// <param name="changes">The changes, one or more.</param>
    /// <param name="cancellationToken">Cancels before the write.</param>
    /// <exception cref="CasesException">YP0262: the changes do not follow each other or the version.</exception>
    ValueTask<CaseAppend> AppendAsync(
        HandlerId handlerId, CaseId id, int expectedVersion, IReadOnlyList<CaseChange> changes,
        CancellationToken cancellationToken = default);

    /// <summary>Finds a case by its number.</summary>
    /// <remarks>Returns null if there is no such case.</remarks>
    ValueTask<StoredCase?> FindAsync(HandlerId handlerId, CaseId id, CancellationToken cancellationToken = default);

    /// <summary>Finds the case of a report.</summary>
    /// <remarks>Returns null if there is no such case.</remarks>
    ValueTask<StoredCase?> FindAsync(HandlerId handlerId, ReportId reportId, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the cases that an audience may see.</summary>
    ValueTask<CasePage> ReadPageAsync(HandlerId handlerId, CaseQuery query, CancellationToken cancellationToken = default);

    /// <summary>Records that a reviewer passed a photo, and which copy may be published (S31).</summary>
    /// <returns>True if the case has the photo.</returns>
    ValueTask<bool> PassPhotoAsync(
        HandlerId handlerId, CaseId id, PhotoDigest photo, PhotoDigest publicCopy, CancellationToken cancellationToken = default);

    /// <summary>Records that the public may not see a photo, and takes an earlier approval back (S31).</summary>
    /// <returns>True if the case has the photo.</returns>
    ValueTask<bool> RefusePhotoAsync(
        HandlerId handlerId, CaseId id, PhotoDigest photo, CancellationToken cancellationToken = default);

    /// <summary>Rewrites the texts of a case in storage: the description and the reason of every change (P4.3.3).</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="id">The case.</param>
    /// <param name="rewrite">Returns the text to keep instead of a text. It may run again if somebody else changes the case.</param>
    /// <param name="cancellationToken">Cancels before the write.</param>
    /// <returns>True if there is such a case.</returns>
    ValueTask<bool> RewriteAsync(
        HandlerId handlerId, CaseId id, Func<string, string> rewrite, CancellationToken cancellationToken = default);

    /// <summary>Counts all cases by the month of their report and by their present stage.</summary>
    ValueTask<IReadOnlyList<CaseCount>> CountAsync(HandlerId handlerId, CancellationToken cancellationToken = default);
}
