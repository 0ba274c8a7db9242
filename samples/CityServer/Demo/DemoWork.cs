using Yipai.AspNetCore.Intake;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Takes the reports of the demonstration and the steps of their scripts.</summary>
internal sealed class DemoWork(IServiceProvider services, DemoClock clock, Action<DateTimeOffset, Func<Task>> plan)
{
    private readonly DemoDesks _desks = new(services);
    private readonly DemoCommands _commands = new(services);
    private readonly List<SubjectId> _citizens = [];
    private readonly ReportPhoto _photo = ReportPhoto.FromStream(_ => ValueTask.FromResult(
        typeof(DemoWork).Assembly.GetManifestResourceStream("manhole.jpg")!));

    /// <summary>Registers the citizens and publishes the topics that they talk about.</summary>
    public async Task RegisterAsync()
    {
        for (int number = 0; number < DemoCitizens.Names.Length; number++)
        {
            _citizens.Add(await DemoCitizens.RegisterAsync(services, number));
        }

        await DemoTopics.PublishAsync(services, _citizens[..^1]);
    }

    /// <summary>Lets the first citizen open a case and ask customer service.</summary>
    public async Task OpenAsync()
    {
        await DemoPreferences.OpenAsync(services, _citizens[0]);
        await DemoSupport.AskAsync(services, _citizens[0]);
    }

    /// <summary>Lets the first citizen order a coupon and a copy.</summary>
    public Task OrderAsync() => DemoPurchases.OrderAsync(services, _citizens[0]);

    /// <summary>Makes the rights requests of the demonstration.</summary>
    public Task AskForRightsAsync() => DemoRights.AskAsync(services, _citizens[0], _citizens[1]);

    /// <summary>Sends a report.</summary>
    /// <remarks>Older reports name a class of an older edition, as older apps still do.</remarks>
    public async Task ReportAsync(int number, int count)
    {
        (string name, string unit, string[] texts) = DemoSubjects.All[number * 5 % DemoSubjects.All.Length];
        CatalogueEdition edition = (number * 3 / count) switch
        {
            0 => CatalogueEdition.CjT214_2007,
            1 => CatalogueEdition.GbT30428_2013,
            _ => CatalogueEdition.GbT47678_2026,
        };
        var draft = new ReportDraft
        {
            Subject = CaseCatalogue.Of(edition).Subjects.First(subject => subject.Name == name),
            Description = texts[number / 7 % texts.Length],
            Place = DemoSubjects.PlaceOf(number),
            Photos = name == "污水井盖" ? [_photo] : [],
        };
        SubjectId reporter = _citizens[number % _citizens.Count];
        var reportId = new ReportId(IdentifierSource.Random.NewIdentifier());
        PreparationResult prepared = await ReportPreparation.PrepareAsync(draft, reportId, draft.Items);
        foreach (PreparedPhoto photo in prepared.Photos)
        {
            await _desks.UploadAsync(photo, reporter);
        }

        CaseId id = await _desks.SendAsync(prepared.Report!, reporter);
        if (prepared.Photos.Count > 0)
        {
            plan(clock.Now.AddHours(1), () => _desks.ReviewAsync(id, prepared.Photos[0]));
        }

        PlanNext(new Running(id, reporter, DemoCity.MemberOf(unit), DemoScripts.Of(number)), step: 0, version: 0);
    }

    private void PlanNext(Running one, int step, int version)
    {
        if (step < one.Script.Count)
        {
            plan(clock.Now.AddHours(one.Script[step].Hours), () => StepAsync(one, step, version));
        }
    }

    private async Task StepAsync(Running one, int step, int version)
    {
        DemoStep taken = one.Script[step];
        PlanNext(one, step + 1, taken.Actor == DemoStep.Reporter
            ? await _commands.TakeAsync(one.Id, taken.CommandFor(one.Unit), one.Reporter, version)
            : await _commands.TakeAsync(
                one.Id, taken.CommandFor(one.Unit), taken.Actor == DemoStep.Unit ? one.Unit : DemoCity.MemberOf(taken.Actor), version));
    }

    private sealed record Running(CaseId Id, SubjectId Reporter, StaffMember Unit, IReadOnlyList<DemoStep> Script);
}
