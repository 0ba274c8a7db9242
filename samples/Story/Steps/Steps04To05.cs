using System.Diagnostics;
using Yipai.Cases;
using Yipai.Client;

namespace Yipai.Samples.Story.Steps;

/// <summary>The report: written offline, through a killed process, sent twice, one case.</summary>
internal static class Steps04To05
{
    public static async Task ReportOfflineAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(4, "The server is down: report a broken 上水井盖, then the app's process is killed");
        await world.City.StopAsync();
        await world.Phone.DisposeAsync();
        teller.Say($"photo from the camera: {StoryTexts.CameraPhoto().Length} bytes, with position and serial number\ntext: {StoryTexts.FirstText}");

        using Process citizen = StartCitizen(world);
        var lines = new List<string>();
        while (await citizen.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("waiting", StringComparison.Ordinal))
            {
                break;
            }
        }

        teller.Check(lines.Contains("advice phone.mobile MoveToContact"), "advised of the mobile number; the writer moves it to the contact", "P4.2.2/2");
        teller.Check(lines.Contains("advice id.number Remove"), "advised of the identity number; the writer drops it", "P4.2.2/2");
        teller.Check(lines.Exists(line => line.StartsWith("receipt queued ", StringComparison.Ordinal)), $"{lines.Find(line => line.StartsWith("receipt", StringComparison.Ordinal))}, though nobody answers", "P4.1.2-1/1");
        teller.Check(lines.Contains("waiting 1"), "one entry waits, sealed, on the phone", "P1/1");
        citizen.Kill();
        await citizen.WaitForExitAsync();
        teller.Check(citizen.ExitCode != 0, $"the process is killed (exit code {citizen.ExitCode})");
        await world.RestartPhoneAsync();
    }

    public static async Task DeliverOnceAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(5, "Both start again; the entry is sent twice on purpose; the city has one case");
        await world.City.StartAsync();
        world.Relay.TakeReceived();
        world.Relay.LoseAnswerTo("PUT /v1/reports/");
        OutboxDrain first = await world.Phone.Client.Outbox.DrainAsync();
        teller.Check(first is { Delivered: 0, Rejected: 0, Remaining: 1 }, "the answer is lost on the way: outcome unknown, the entry stays under its key");
        OutboxDrain second = first;
        for (int round = 0; second.Remaining > 0 && round < 20; round++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5));
            second = await world.Phone.Client.Outbox.DrainAsync();
        }

        teller.Check(second is { Delivered: 1, Remaining: 0 }, "sent again under the same key: accepted");
        int sent = world.Relay.TakeReceived().Split("PUT /v1/reports/").Length - 1;
        teller.Check(sent == 2, $"the city received the report {sent} times");

        IReadOnlyList<ReporterCaseView> mine = await world.Phone.Client.Cases.ListMineAsync();
        int files = Directory.GetFiles(Path.Combine(world.Directory, "city", "photos")).Length;
        teller.Check(
            await world.City.CountCasesAsync() == 1 && mine is [{ Photos.Count: 1 }] && files == 1,
            $"and holds exactly one case, {mine[0].Id} {mine[0].Subject}, with exactly its photo");
        using CityCalls reporter = world.As((await world.Phone.Client.Account.FindSessionAsync())!.Token);
        byte[]? photo = await reporter.FindFileAsync($"v1/me/cases/{mine[0].Id}/photos/{mine[0].Photos[0]}");
        teller.Check(
            photo is not null && !PhotoBytes.HoldsMetadata(photo) && PhotoBytes.SamePixels(photo, StoryTexts.CameraPhoto()),
            "the photo has no camera metadata and the same pixels",
            "P4.1.2-3(4)",
            "S31");
    }

    private static Process StartCitizen(StoryWorld world)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (string argument in new[]
        {
            typeof(Steps04To05).Assembly.Location, "citizen", world.PhoneDatabase, world.Relay.Endpoint.ToString(), world.Profile.ToString(),
        })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
