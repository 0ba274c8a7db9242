using Yipai.Privacy;

namespace Yipai.Cases.Reporting;

/// <summary>Turns a draft into a prepared report: drops undeclared data items and scrubs photos.</summary>
/// <remarks>It masks nothing. One photo at a time is in memory, however many the draft has.</remarks>
public static class ReportPreparation
{
    /// <summary>The longest description, in characters.</summary>
    public const int MaxDescriptionLength = 4000;

    /// <summary>Prepares a draft and reports all its problems at once.</summary>
    /// <param name="draft">The draft, which stays unchanged.</param>
    /// <param name="id">The id of the report, created once when the citizen taps send.</param>
    /// <param name="declared">The data items that may be sent: those of the activity, and a position if its own activity allows it.</param>
    /// <param name="cancellationToken">Cancels reading the photos.</param>
    public static async ValueTask<PreparationResult> PrepareAsync(
        ReportDraft draft, ReportId id, DataItemSet declared, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        DataItemSet dropped = draft.Items.Except(declared);
        if (draft is { IsAnonymous: true, Contact: { } contact })
        {
            dropped |= contact.Items;
        }

        var problems = new List<PreparationProblem>();
        IReadOnlyList<ReportPhoto> taken = declared.Contains(DataItems.Photo) ? draft.Photos : [];
        List<PreparedPhoto> photos = await ScrubAsync(taken, problems, cancellationToken).ConfigureAwait(false);
        problems.AddRange(Missing(draft, declared, taken.Count > 0).Select(exception => exception.AsProblem()));
        return problems.Count > 0
            ? new PreparationResult(null, [], dropped, problems)
            : new PreparationResult(Build(draft, id, declared, photos), photos, dropped, problems);
    }

    private static async ValueTask<List<PreparedPhoto>> ScrubAsync(
        IReadOnlyList<ReportPhoto> photos, List<PreparationProblem> problems, CancellationToken cancellationToken)
    {
        var scrubbed = new List<PreparedPhoto>(photos.Count);
        for (int index = 0; index < photos.Count; index++)
        {
            try
            {
                scrubbed.Add(await PreparedPhoto.OfAsync(photos[index], cancellationToken).ConfigureAwait(false));
            }
            catch (CasesException exception)
            {
                problems.Add(exception.AsProblem().ForPhoto(index + 1, photos.Count));
            }
        }

        return scrubbed;
    }

    private static IEnumerable<CasesException> Missing(ReportDraft draft, DataItemSet declared, bool hasPhoto)
    {
        if (draft.Subject is null)
        {
            yield return CasesException.NoSubject();
        }

        if (string.IsNullOrWhiteSpace(draft.Description) && !hasPhoto)
        {
            yield return CasesException.NothingSaid();
        }
        else if (draft.Description.Length > MaxDescriptionLength)
        {
            yield return CasesException.LongDescription();
        }

        ReporterContact? contact = draft.IsAnonymous ? null : Keep(draft.Contact, declared);
        if (TextCheck.FindFault(draft.Description, draft.Place?.Text, contact) is { } fault)
        {
            yield return fault;
        }

        if (draft.Place is null)
        {
            yield return CasesException.NoPlace();
        }
        else if (!declared.Contains(draft.Place.Item))
        {
            yield return CasesException.PositionNotAllowed();
        }
    }

    private static PreparedReport Build(ReportDraft draft, ReportId id, DataItemSet declared, List<PreparedPhoto> photos) => new()
    {
        Id = id,
        Subject = draft.Subject!,
        Description = draft.Description,
        Place = draft.Place!,
        Photos = [.. photos.Select(photo => photo.Digest).Distinct()],
        Labels = photos.Where(photo => photo.Label is not null).DistinctBy(photo => photo.Digest)
            .ToDictionary(photo => photo.Digest, photo => photo.Label!),
        Contact = draft.IsAnonymous ? null : Keep(draft.Contact, declared),
        IsAnonymous = draft.IsAnonymous,
    };

    private static ReporterContact? Keep(ReporterContact? contact, DataItemSet declared)
    {
        var kept = new ReporterContact
        {
            MobileNumber = declared.Contains(DataItems.MobileNumber) ? contact?.MobileNumber : null,
            Name = declared.Contains(DataItems.PersonName) ? contact?.Name : null,
        };
        return kept.Items.IsEmpty ? null : kept;
    }
}
