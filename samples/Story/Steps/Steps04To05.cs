using System.Diagnostics;
using Yipai.Cases;
using Yipai.Client;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen writes a report offline, the process is killed, the report is sent twice, and the city has one case.</summary>
internal static class Steps04To05
{
    public static async Task ReportOfflineAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(4, "The server is down: report a broken 上水井盖, then the app's process is killed");
        await world.City.StopAsync();
        await world.Phone.DisposeAsync();
        teller.Say(
            $"photo from the camera: {StoryTexts.CameraPhoto().Length} bytes, with position and serial number\ntext: "
            + $"{StoryTexts.FirstText}");

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

        teller.Check(
            lines.Contains("advice phone.mobile MoveToContact"),
            "the phone warns of the mobile number, and the citizen moves it to the contact", "P4.2.2/2");
        teller.Check(
            lines.Contains("advice id.number Remove"), "the phone warns of the identity number, and the citizen removes it", "P4.2.2/2");
        teller.Check(
            lines.Exists(line => line.StartsWith("receipt queued ", StringComparison.Ordinal)),
            $"{lines.Find(line => line.StartsWith("receipt", StringComparison.Ordinal))}, although the city does not answer", "P4.1.2-1/1");
        teller.Check(lines.Contains("waiting 1"), "one encrypted entry waits on the phone", "P1/1");
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
        teller.Check(
            first is { Delivered: 0, Rejected: 0, Remaining: 1 },
            "the answer is lost and the outcome unknown, so the entry stays under its key");
        OutboxDrain second = first;
        for (int round = 0; second.Remaining > 0 && round < 20; round++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5));
            second = await world.Phone.Client.Outbox.DrainAsync();
        }

        teller.Check(second is { Delivered: 1, Remaining: 0 }, "the phone sends it again under the same key, and the city accepts it");
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
            typeof(Steps04To05).Assembly.Location, "citizen", world.PhoneDatabase, world.Relay.Endpoint.ToString(),
            world.Profile.ToString(),
        })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
