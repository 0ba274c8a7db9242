using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Cases.Tests;

internal static class SampleReports
{
    public const string Mobile = "13812345678";

    public static readonly ReportId Id = ReportId.Parse("0123456789abcdef0123456789abcdef");

    public static readonly string Digest = new('a', 64);

    public static readonly ReportedPlace Pin = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147));

    public static readonly DataItemSet Everything =
        DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo, DataItems.MobileNumber, DataItems.PersonName,
            DataItems.PrecisePosition);

    public static ReportDraft Draft(string description = "井盖破损，影响通行", ReportedPlace? place = null, ReporterContact? contact = null) => new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = description,
        Place = place ?? Pin,
        Contact = contact,
    };

    public static async Task<PreparedReport> PreparedAsync(ReportDraft? draft = null) =>
        (await ReportPreparation.PrepareAsync(draft ?? Draft(), Id, Everything)).Report!;

    public static CaseFile File(string description, ReportedPlace? place = null, params CasePhoto[] photos) => new()
    {
        Id = new CaseId("2026-000001"),
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = description,
        Place = place ?? Pin,
        Photos = photos,
        ReceivedAt = DateTimeOffset.UnixEpoch,
    };
}
