using Yipai.AspNetCore.Intake;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Makes two rights requests: one for the board of the privacy officer, and one that the city grants at once.</summary>
internal static class DemoRights
{
    public static async Task AskAsync(IServiceProvider services, SubjectId first, SubjectId second)
    {
        PersonRightsDesk desk = services.GetRequiredService<PersonRightsDesk>();
        string own = (await services.GetRequiredService<CaseDesk>().ReadOwnAsync(first, CancellationToken.None))[0].Id;
        await AskAsync(desk, first, new RightsRequestBody("Deletion", [DataItems.CaseReport.Id], own));
        await AskAsync(desk, second, new RightsRequestBody("Explanation"));
    }

    private static async Task AskAsync(PersonRightsDesk desk, SubjectId person, RightsRequestBody body) => DemoCitizens.Check(
        await desk.AskAsync(IdentifierSource.Random.NewIdentifier().ToString("N"), body, person, "zh-CN", CancellationToken.None));
}
