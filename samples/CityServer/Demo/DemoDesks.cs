using Yipai.AspNetCore.Intake;
using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Brings photos and reports to the desks of the city as its endpoints do.</summary>
internal sealed class DemoDesks(IServiceProvider services)
{
    private readonly PhotoDesk _photos = services.GetRequiredService<PhotoDesk>();
    private readonly ReportDesk _reports = services.GetRequiredService<ReportDesk>();
    private readonly PhotoReviewDesk _reviews = services.GetRequiredService<PhotoReviewDesk>();

    /// <summary>Uploads a photo without its metadata.</summary>
    public async Task UploadAsync(PreparedPhoto photo, SubjectId owner) => DemoCitizens.Check(
        await _photos.TakeAsync(photo.Digest.Hex, await photo.ReadAsync(), Caller.Of(owner), CancellationToken.None));

    /// <summary>Sends a report, and returns the number of its case.</summary>
    public async Task<CaseId> SendAsync(PreparedReport report, SubjectId reporter) => new(DemoCitizens.Check(await _reports.TakeAsync(
        report.Id.ToString(), ReportFormat.Write(report), Caller.Of(reporter), CancellationToken.None)).CaseId);

    /// <summary>Lets the public see a photo of a case.</summary>
    public async Task ReviewAsync(CaseId id, PreparedPhoto photo) => DemoCitizens.Check(
        await _reviews.PassAsync(id, photo.Digest, "acceptor", CancellationToken.None));
}
