using Yipai.AspNetCore.Intake;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Lives sixty days of a city in a few seconds: every report and step goes through the desks that serve real requests.</summary>
internal static class DemoSeed
{
    /// <summary>The number of days that the city has lived when it opens.</summary>
    public const int Days = 60;

    private const int Cases = 500;
    private const int StepsInOneTransaction = 200;
    private const int FirstHourUtc = 0;
    private const int MinutesOfADay = 720;

    /// <summary>Seeds an empty city.</summary>
    /// <remarks>A city that has cases already stays as it is.</remarks>
    public static async Task RunAsync(WebApplication past)
    {
        IServiceProvider services = past.Services;
        await past.MigrateYipaiAsync();
        HandlerId handler = services.GetRequiredService<PrivacyGuard>().Handler.Id;
        ICaseStore cases = services.GetRequiredService<ICaseStore>();
        if ((await cases.ReadPageAsync(handler, new CaseQuery(Audience.Staff) { Size = 1 })).Cases.Count > 0)
        {
            return;
        }

        // The steps of all cases happen in the order of their time, so that log and numbers look as in a city that lived them.
        var clock = (DemoClock)services.GetRequiredService<TimeProvider>();
        DateTimeOffset end = TimeProvider.System.GetUtcNow();
        var queue = new PriorityQueue<Func<Task>, (DateTimeOffset At, int Order)>();
        var work = new DemoWork(services, clock, (at, step) => queue.Enqueue(step, (at, queue.Count)));
        await work.RegisterAsync();
        for (int number = 0; number < Cases; number++)
        {
            int report = number;
            queue.Enqueue(() => work.ReportAsync(report, Cases), (TimeOf(number, clock.Now, end), number));
        }

        IYipaiUnitOfWork unit = services.GetRequiredService<IYipaiUnitOfWork>();
        while (await unit.RunAsync(_ => LiveAsync(queue, clock, end)))
        {
        }

        clock.Now = end;
        await services.GetRequiredService<DeidentificationDesk>().RunAsync(CancellationToken.None);
        await work.AskForRightsAsync();
        await work.OpenAsync();
        await work.OrderAsync();
    }

    /// <summary>Takes the next steps, and returns false after the last step that lies before the present.</summary>
    private static async Task<bool> LiveAsync(
        PriorityQueue<Func<Task>, (DateTimeOffset At, int Order)> queue, DemoClock clock, DateTimeOffset end)
    {
        for (int taken = 0; taken < StepsInOneTransaction; taken++)
        {
            if (!queue.TryDequeue(out Func<Task>? step, out (DateTimeOffset At, int Order) place) || place.At > end)
            {
                return false;
            }

            clock.Now = place.At;
            await step();
        }

        return true;
    }

    /// <summary>Returns the time of a report: between 8:00 and 20:00 in China, or in the last minutes before the present.</summary>
    private static DateTimeOffset TimeOf(int number, DateTimeOffset start, DateTimeOffset end)
    {
        DateTimeOffset day = new DateTimeOffset(start.Date, TimeSpan.Zero).AddDays(1 + (number * (Days - 1) / Cases));
        DateTimeOffset at = day.AddHours(FirstHourUtc).AddMinutes(number * 37 % MinutesOfADay);
        return at < end ? at : end.AddMinutes(number - Cases);
    }
}
