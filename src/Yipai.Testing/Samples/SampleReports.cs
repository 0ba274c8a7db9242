using Yipai.Cases;

namespace Yipai.Testing.Samples;

/// <summary>Creates drafts that are complete and contain no personal value.</summary>
public static class SampleReports
{
    /// <summary>Creates a draft about a damaged manhole cover at a place that a person chose on the map.</summary>
    /// <param name="photos">The number of photos, from 0 to 30. Each photo has other bytes.</param>
    /// <param name="isAnonymous">Whether the reporter stays unnamed.</param>
    /// <param name="firstPhoto">The number of the first photo, for tests whose reports must not share photos.</param>
    public static ReportDraft Draft(int photos = 0, bool isAnonymous = false, int firstPhoto = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(photos);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(photos, 30);
        return new ReportDraft
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"),
            Description = "井盖破损，影响通行",
            Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
            IsAnonymous = isAnonymous,
            Photos = [.. from number in Enumerable.Range(firstPhoto, photos) select ReportPhoto.FromBytes(SamplePhotos.Jpeg(number))],
        };
    }
}
