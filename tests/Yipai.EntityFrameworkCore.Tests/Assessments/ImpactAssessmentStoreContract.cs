using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Assessments;

namespace Yipai.EntityFrameworkCore.Tests.Assessments;

/// <summary>What every store of impact assessments keeps to.</summary>
public abstract class ImpactAssessmentStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A store of this test; each call is another writer.</summary>
    protected abstract Task<IImpactAssessmentStore> OpenAsync();

    [SkippableFact]
    public async Task ReadAsync_AssessmentsInAnyOrder_ComeInTheOrderOfTheirSignatures()
    {
        IImpactAssessmentStore store = await OpenAsync();
        ImpactAssessment[] assessments = [Assessment(3, minute: 2), Assessment(1, minute: 5), Assessment(2, minute: 1)];
        foreach (ImpactAssessment assessment in assessments)
        {
            await store.AppendAsync(assessment);
        }

        List<ImpactAssessment> read = await (await OpenAsync()).ReadAsync(Handler).ToListAsync();

        Assert.Equal([Id(2), Id(3), Id(1)], read.Select(one => one.AssessmentId));
    }

    [SkippableFact]
    public async Task ReadAsync_OneAssessment_HasEveryPart()
    {
        ImpactAssessment assessment = Assessment(1, minute: 1);

        await (await OpenAsync()).AppendAsync(assessment);

        ImpactAssessment read = Assert.Single(await (await OpenAsync()).ReadAsync(Handler).ToListAsync());

        Assert.Equal(assessment.Subjects, read.Subjects);
        Assert.Equal(assessment with { Subjects = read.Subjects }, read);
    }

    [SkippableFact]
    public async Task AppendAsync_SameIdAgain_ChangesNothing()
    {
        IImpactAssessmentStore store = await OpenAsync();
        await store.AppendAsync(Assessment(1, minute: 1));

        await store.AppendAsync(Assessment(1, minute: 2) with { Risk = "another risk" });

        Assert.Equal("low", Assert.Single(await store.ReadAsync(Handler).ToListAsync()).Risk);
    }

    [SkippableFact]
    public async Task ReadAsync_AnotherHandler_FindsNothing()
    {
        IImpactAssessmentStore store = await OpenAsync();
        await store.AppendAsync(Assessment(1, minute: 1));

        List<ImpactAssessment> read = await store.ReadAsync(new HandlerId("city-b")).ToListAsync();

        Assert.Empty(read);
    }

    [SkippableFact]
    public async Task ReadAsync_MoreThanOnePageSignedAtOnce_ReturnsEachOnce()
    {
        IImpactAssessmentStore store = await OpenAsync();
        for (int number = 0; number < 300; number++)
        {
            await store.AppendAsync(Assessment(number, minute: 1));
        }

        List<ImpactAssessment> read = await store.ReadAsync(Handler).ToListAsync();

        Assert.Equal(300, read.DistinctBy(one => one.AssessmentId).Count());
    }

    private static ImpactAssessment Assessment(int number, int minute) => new()
    {
        AssessmentId = Id(number),
        HandlerId = Handler,
        Subjects = ["report-case", "supplier-1"],
        Reasons = AssessmentReasons.Provision | AssessmentReasons.Publication,
        Necessity = "to solve the case",
        Risk = "low",
        Measures = "masking before publication",
        SignedBy = "officer-1",
        SignedAt = Start.AddMinutes(minute),
    };

    private static Guid Id(int number) => new(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);
}
