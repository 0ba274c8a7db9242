using System.Text.Json;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen closes a permission, withdraws a publication, verifies the own name, signs in elsewhere and takes part.</summary>
internal static class Step07
{
    public static async Task CloseAndPublishAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(
            7,
            "Close the location permission; publish and withdraw; verify the name; sign in elsewhere; like and comment; switch tags off; "
            + "ask for help");
        await CloseLocationAsync(world, teller);
        await using CitizenHost second = world.NewPhone("second.db");
        await PublishAsync(world, second.Client, teller);
        await RealName.TellAsync(world, teller);
        await SignInElsewhere.TellAsync(world, teller);
        await ParkApp.TellAsync(world, teller);
        await TakingPart.TellAsync(world, teller);
        await Preferences.TellAsync(world, second.Client, teller);
        await AskingForHelp.TellAsync(world, teller);
    }

    private static async Task CloseLocationAsync(StoryWorld world, StoryTeller teller)
    {
        YipaiClient client = world.Phone.Client;
        PolicyPrincipal me = (await client.Account.FindSessionAsync())!.Principal;
        DateTimeOffset before = TimeProvider.System.GetUtcNow();
        world.Phone.Permissions.Close(DevicePermission.Location);

        SubmissionReceipt position = await client.Reports.SubmitAsync(
            Draft(ReportedPlace.FromDevice(GeoPoint.Wgs84(StoryTexts.Latitude, StoryTexts.Longitude))));
        teller.Denied("a report at the device's position", position.Decision, "P4.1.2-3/4");
        SubmissionReceipt pin = await client.Reports.SubmitAsync(
            Draft(ReportedPlace.FromMapPin(GeoPoint.Gcj02(StoryTexts.Latitude, StoryTexts.Longitude))));
        teller.Check(
            pin.IsQueued && (await client.Outbox.DrainAsync()).Delivered == 1,
            "the city accepts the same report with a pin on the map", "P4.1.2-1/1");

        ConsentState state = await client.Consent.GetStateAsync();
        teller.Allowed("the camera is untouched (P4.1.2-3/5)", world.Phone.Guard.Decide(
            new(Activities.Camera, DataItems.Photo)
            {
                Principal = me,
                Permission = world.Phone.Permissions.StateOf(DevicePermission.Camera),
                Now = TimeProvider.System.GetUtcNow(),
            },
            state));
        ProcessingDecision earlier = world.Phone.Guard.Decide(
            new(Activities.DevicePositioning, DataItems.PrecisePosition)
            {
                Principal = me,
                Permission = PermissionState.Full,
                Now = before,
            },
            state);
        teller.Allowed("the earlier case, with the permission as it was then, stays lawful (P4.1.2-3/6)", earlier);
        teller.Check((await client.Cases.ListMineAsync()).Count == 2, "the earlier case still exists", "P4.1.2-3/6");

        await client.Permissions.RefreshAsync();
        await client.Outbox.DrainAsync();
        HeldInformation held = await client.Rights.ReadAllAsync();
        teller.Check(
            held.Stores["settings"].EnumerateArray().Any(line => line.GetString()!.StartsWith("Location Closed", StringComparison.Ordinal)),
            "the city has recorded the permission as the phone found it", "P4.1.2-3/4");
        await client.Permissions.TurnOffAsync(DevicePermission.Camera);
        teller.Denied(
            "the camera after \"do not use my camera\"", await client.Permissions.DecideAsync(DevicePermission.Camera), "P4.1.2-9(2)");
        await client.Permissions.TurnOnAsync(DevicePermission.Camera);
    }

    private static async Task PublishAsync(StoryWorld world, YipaiClient client, StoryTeller teller)
    {
        ConsentPrompt prompt = client.Consent.CreatePrompt("publication");
        await client.Consent.AgreeAsync(prompt);
        await client.Outbox.DrainAsync();
        string text = (await PublicTextAsync(world)) ?? "";
        teller.Check(
            text.Length > 0 && !text.Contains(StoryTexts.RawMobile, StringComparison.Ordinal)
                && !text.Contains(StoryTexts.IdentityNumber, StringComparison.Ordinal),
            $"publication granted; the public reads: {text}",
            "P4.1.2-9(5)",
            "S21");
        await ReviewPhotoAsync(world, teller);
        world.Backup = new CityBackup(
            world.City.DataDirectory,
            Path.Combine(world.Directory, "backup"),
            accountOf: (await world.Phone.Client.Account.FindSessionAsync())!.SubjectId,
            consentOf: (await client.Account.FindSessionAsync())!.SubjectId);
        await client.Consent.WithdrawAsync("publication");
        await client.Outbox.DrainAsync();
        bool isHidden = await PublicTextAsync(world) is null && await PublicPhotoAsync(world) is null;
        teller.Check(
            isHidden, "publication withdrawn; the public no longer sees the text or the photo", world.IsStrict ? "PIPL 15" : "P4.1.2-9(2)");
    }

    private static async Task ReviewPhotoAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Check(await PublicPhotoAsync(world) is null, "its photo stays unpublished until somebody has reviewed it", "S31", "PIPL 25");
        using CityCalls staff = world.As(CityHost.StaffKey);
        JsonElement view = (await staff.GetAsync("v1/staff/cases")).EnumerateArray().Single(
            candidate => candidate.GetProperty("description").GetString() == StoryTexts.RawText);
        string photo = view.GetProperty("photos")[0].GetString()!;
        bool isReviewed = await staff.PostAsync($"v1/staff/cases/{view.GetProperty("id").GetString()}/photos/{photo}/review");
        byte[]? published = await PublicPhotoAsync(world);
        teller.Check(
            isReviewed && published is not null && !PhotoBytes.HoldsMetadata(published),
            "staff approve the photo, and the public sees it without metadata", "S31");
    }

    private static async Task<string?> PublicTextAsync(StoryWorld world) =>
        (await world.Phone.Client.Cases.ListPublicAsync()).Select(view => view.Description).SingleOrDefault(text => text is not null);

    private static async Task<byte[]?> PublicPhotoAsync(StoryWorld world)
    {
        PublicCaseView? published = (await world.Phone.Client.Cases.ListPublicAsync()).SingleOrDefault(view => view.Photos.Count > 0);
        using CityCalls anyone = world.As(null);
        return published is null ? null : await anyone.FindFileAsync($"v1/cases/{published.Id}/photos/{published.Photos[0]}");
    }

    private static ReportDraft Draft(ReportedPlace place) => new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = "同一处井盖，又有新裂缝。",
        Place = place,
    };
}
