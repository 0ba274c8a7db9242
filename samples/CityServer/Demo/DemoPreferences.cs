using Yipai.AspNetCore;
using Yipai.AspNetCore.Intake;
using Yipai.Cases;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Lets the first citizen of the demonstration open cases, so that the page shows a chosen case and an advertisement.</summary>
internal static class DemoPreferences
{
    private const string Subject = "路灯";

    /// <summary>Gets the scopes to which the first citizen agrees besides those of the others.</summary>
    public static string[] Scopes { get; } = ["personalization", "advertising", "customer-support"];

    /// <summary>Adds the advertisements.</summary>
    public static void AddTo(YipaiCityOptions city)
    {
        city.Advertisements["night-walk"] = new CityAdvertisement
        {
            Subject = Subject, Title = "城市夜行活动", Text = "周六晚七点从中山广场出发，免费参加。",
        };
        city.Advertisements["tree-planting"] = new CityAdvertisement
        {
            Subject = "行道树", Title = "认养一棵树", Text = "社区认养点本月开放登记。",
        };
    }

    /// <summary>Opens one public case about street lamps in the name of the citizen.</summary>
    public static async Task OpenAsync(IServiceProvider services, SubjectId citizen)
    {
        CaseViewPage<PublicCaseView> page =
            await services.GetRequiredService<CaseDesk>().ReadPublicAsync(null, CancellationToken.None);
        PublicCaseView opened = page.Views.First(view => view.Subject == Subject);
        DemoCitizens.Check(await services.GetRequiredService<TagDesk>().RecordViewAsync(
            new CaseId(opened.Id), citizen, CancellationToken.None));
    }
}
