using Yipai.AspNetCore.Intake;
using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Calls the desks of the city as its endpoints do.</summary>
internal sealed class DemoDesks(IServiceProvider services)
{
    private readonly PhotoDesk _photos = services.GetRequiredService<PhotoDesk>();
    private readonly ReportDesk _reports = services.GetRequiredService<ReportDesk>();
    private readonly CommandDesk _commands = services.GetRequiredService<CommandDesk>();
    private readonly StaffCommandDesk _staff = services.GetRequiredService<StaffCommandDesk>();
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

    /// <summary>Takes a command of the reporter, and returns the version of the case after it.</summary>
    public async Task<int> CommandAsync(CaseId id, CaseCommand command, SubjectId reporter, int version)
    {
        DemoCitizens.Check(await _commands.TakeAsync(id, WithId(command), reporter, CancellationToken.None));
        return version + 1;
    }

    /// <summary>Takes a command of the staff or of a unit, and returns the version of the case after it.</summary>
    public async Task<int> CommandAsync(CaseId id, CaseCommand command, StaffMember member, int version) => DemoCitizens.Check(
        await _staff.TakeAsync(id, new StaffCommand(WithId(command), version), member, CancellationToken.None)).Version;

    private static CaseCommand WithId(CaseCommand command) => command with { Id = IdentifierSource.Random.NewIdentifier() };
}
