using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy;
using Yipai.Samples.CityServer;

namespace Yipai.Samples.Story.Steps;

/// <summary>Follows one citizen's report from the phone to the public list, in twelve steps.</summary>
internal static class ReportStory
{
    private static readonly Func<StoryWorld, StoryTeller, Task>[] Steps =
    [
        Steps01To03.BrowseAsync,
        Steps01To03.RegisterAsync,
        Steps01To03.ChooseAsync,
        Steps04To05.ReportOfflineAsync,
        Steps04To05.DeliverOnceAsync,
        Step06.ShowFourColumnsAsync,
        Step07.CloseAndPublishAsync,
        Steps08To09.BeCarelessAsync,
        Steps08To09.CloseAsync,
        Step10.VerifyAuditAsync,
        Step11.CompareAsync,
        Step12.RestoreAsync,
    ];

    public static int StepCount => StoryReport.StepCount;

    /// <summary>Runs the story and stops at the first step that throws.</summary>
    public static async Task<StoryReport> RunAsync(
        PrivacyProfile profile, string? keepDirectory, TextWriter output, Action<IServiceCollection>? configurePhone = null,
        Action<IServiceCollection>? configureCity = null, Action<StoryWorld>? atTheEnd = null)
    {
        var teller = new StoryTeller(output);
        await output.WriteLineAsync($"One report, end to end, under the policy of 2021-01-20 in {profile}.");
        await using var world = new StoryWorld(profile, keepDirectory, configurePhone);
        world.City.ConfigureServices = configureCity;
        world.City.HasSuccessor = true;
        world.City.HasServices = true;
        world.City.Arguments = [.. await world.Neighbour.StartAsync(), .. ParkProduct.Arguments];
        await world.City.StartAsync();
        try
        {
            foreach (Func<StoryWorld, StoryTeller, Task> step in Steps)
            {
                await step(world, teller);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            teller.Check(held: false, $"The step stopped with an error: {exception.GetType().Name}: {exception.Message}");
        }

        atTheEnd?.Invoke(world);
        var report = new StoryReport(profile.ToString(), teller.Steps);
        await output.WriteLineAsync();
        await output.WriteLineAsync(report.Held ? $"All {StepCount} steps held." : "A step did not hold.");
        if (keepDirectory is not null)
        {
            await output.WriteLineAsync("The databases and photos remain.");
        }

        return report;
    }
}
