using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Privacy.Classification;

namespace Yipai.Cases.Reporting;

/// <summary>Turns a draft into a prepared report: drops what is not declared, scrubs photos, masks nothing.</summary>
public static class ReportPreparation
{
    /// <summary>The most characters that a description may hold.</summary>
    public const int MaxDescriptionLength = 4000;

    /// <summary>Prepares a draft.</summary>
    /// <param name="draft">The draft; it is not changed.</param>
    /// <param name="id">The report's id, made once when the citizen taps send.</param>
    /// <param name="declared">The items that may be sent: the activity's, and a position where its own activity allows it.</param>
    /// <param name="cancellationToken">Stops reading photos.</param>
    public static async ValueTask<PreparationResult> PrepareAsync(
        ReportDraft draft, ReportId id, DataItemSet declared, CancellationToken cancellationToken = default)
    {
        var problems = new List<PreparationProblem>();
        var photos = new List<ScrubbedPhoto>();
        bool takesPhotos = declared.Contains(DataItems.Photo);
        foreach (ReportPhoto photo in takesPhotos ? draft.Photos : [])
        {
            try
            {
                ReadOnlyMemory<byte> content = await photo.ReadAsync(cancellationToken).ConfigureAwait(false);
                photos.Add(PhotoScrubber.Scrub(content));
            }
            catch (CasesException exception)
            {
                problems.Add(new PreparationProblem(exception.Code, exception.Message));
            }
        }

        if (string.IsNullOrWhiteSpace(draft.Description))
        {
            problems.Add(CasesException.EmptyDescription().AsProblem());
        }
        else if (draft.Description.Length > MaxDescriptionLength)
        {
            problems.Add(CasesException.LongDescription().AsProblem());
        }

        if (!declared.Contains(draft.Place.Item))
        {
            problems.Add(CasesException.PositionNotAllowed().AsProblem());
        }

        DataItemSet dropped = draft.Items.Except(declared);
        return problems.Count > 0
            ? new PreparationResult(null, [], dropped, problems)
            : new PreparationResult(Build(draft, id, declared, photos), photos, dropped, problems);
    }

    private static PreparedReport Build(ReportDraft draft, ReportId id, DataItemSet declared, List<ScrubbedPhoto> photos) => new()
    {
        Id = id,
        Subject = draft.Subject,
        Description = draft.Description,
        Place = draft.Place,
        Photos = [.. photos.Select(photo => PhotoDigest.Parse(photo.Sha256)).Distinct()],
        Contact = Keep(draft.Contact, declared),
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
