using Yipai.Cases.Reporting;

namespace Yipai.Cases.Cities;

/// <summary>Limits how large a report to a city may be.</summary>
/// <remarks>No limit is above what the SDK itself accepts.</remarks>
/// <param name="PhotoBytes">The largest photo without its metadata, 1 to 33,554,432 bytes (32 MiB).</param>
/// <param name="PhotosPerReport">The largest number of photos in one report, 0 to 1,000.</param>
/// <param name="DescriptionCharacters">The longest description, 1 to 4,000 UTF-16 units.</param>
public sealed record CityLimits(int PhotoBytes, int PhotosPerReport, int DescriptionCharacters)
{
    private const int MostPhotos = 1000;

    /// <summary>Gets the limits of a city that sets no limits: 32 MiB for each photo, 50 photos, 4,000 characters.</summary>
    public static CityLimits Default { get; } = new(PhotoScrubber.MaxLength, 50, ReportPreparation.MaxDescriptionLength);

    internal bool IsInRange =>
        PhotoBytes is >= 1 and <= PhotoScrubber.MaxLength
        && PhotosPerReport is >= 0 and <= MostPhotos
        && DescriptionCharacters is >= 1 and <= ReportPreparation.MaxDescriptionLength;

    /// <summary>Returns what makes a report too large for the city, or null if it fits.</summary>
    public PreparationProblem? Check(PreparedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Photos.Count > PhotosPerReport
            ? CasesException.OverCityLimit($"{report.Photos.Count} photos, and the city takes {PhotosPerReport}").AsProblem()
            : report.Description.Length > DescriptionCharacters
                ? CasesException.OverCityLimit(
                    $"a description of {report.Description.Length} characters, and the city takes {DescriptionCharacters}").AsProblem()
            : null;
    }

    /// <summary>Lists all that makes a prepared report too large for the city, with the place of each photo that is too large.</summary>
    public IReadOnlyList<PreparationProblem> ListProblems(PreparationResult prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        PreparationProblem? whole = prepared.Report is { } report ? Check(report) : null;
        return
        [
            .. whole is null ? (ReadOnlySpan<PreparationProblem>)[] : [whole],
            .. prepared.Photos.Select((photo, index) => (photo.Length, Number: index + 1)).Where(photo => photo.Length > PhotoBytes).Select(
                photo => CasesException.OverCityLimit($"a photo of {photo.Length} bytes, and the city takes {PhotoBytes}").AsProblem()
                    .ForPhoto(photo.Number, prepared.Photos.Count)),
        ];
    }
}
