using Yipai.Cases.Codes;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Simulate.Devices;
using Yipai.Simulate.Time;
using Yipai.Testing.Samples;

namespace Yipai.Simulate.Worlds;

/// <summary>The events of a storm beside the faults of disk and network: what people do, and what happens to devices and city.</summary>
internal sealed class Steps(World world, People people)
{
    private static readonly string[] Names =
    [
        "submit", "submit", "submit", "submit", "tap twice", "tap twice", "edit after sending", "withdraw", "agree", "withdraw elsewhere",
        "policy moves", "clock jumps", "clock jumps", "kill", "offline", "cut off", "outage", "disk full", "send now", "drain", "sign out",
        "sign in",
    ];

    private static readonly TimeSpan[] ClockErrors =
    [
        TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(1), TimeSpan.FromHours(-1), TimeSpan.FromHours(1),
        TimeSpan.FromDays(-3650), TimeSpan.FromDays(3650),
    ];

    private static readonly TimeSpan LongestTrouble = TimeSpan.FromSeconds(200);
    private static readonly TimeSpan SecondTap = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ThirdTap = TimeSpan.FromSeconds(25);

    public void Happen(int number)
    {
        Dice dice = world.Plan.Dice;
        string name = Names[dice.Below(Names.Length, "step", number)];
        SimDevice device = world.Devices[dice.Below(world.Devices.Count, "device", number)];
        if (!world.Plan.Happens($"{name} on {device.Number} {number}"))
        {
            return;
        }

        world.Note($"step {number}: {name} on device {device.Number}");
        SimProcess process = device.Process(dice.Below(2, "process", number));
        switch (name)
        {
            case "submit":
                people.Do(process, client => SubmitAsync(client, number));
                break;
            case "tap twice":
                people.Do(process, client => TapTwiceAsync(client, number));
                break;
            case "edit after sending":
                people.Do(process, client => EditAsync(client, number));
                break;
            case "withdraw":
                people.Do(process, people.WithdrawAsync);
                break;
            case "agree":
                people.Do(process, people.AgreeAsync);
                break;
            case "sign out":
                people.Do(process, SignOutAsync);
                break;
            case "sign in":
                people.Do(process, SignInAsync);
                break;
            case "send now":
                people.Do(process, client => client.Client.Outbox.SendNowAsync());
                break;
            case "drain":
                people.Do(process, client => client.Client.Outbox.DrainAsync(TimeSpan.FromSeconds(1 + dice.Below(20, "budget", number))));
                break;
            default:
                Trouble(name, device, number);
                break;
        }
    }

    private void Trouble(string name, SimDevice device, int number)
    {
        Dice dice = world.Plan.Dice;
        TimeSpan lasts = dice.Time(LongestTrouble, "lasts", number);
        switch (name)
        {
            case "kill":
                device.Kill(number);
                break;
            case "clock jumps":
                device.ClockError = ClockErrors[dice.Below(ClockErrors.Length, "clock", number)];
                break;
            case "policy moves":
                world.City.MoveOn(world.City.Profile.Supplement with { Retention = $"案件办结后保存三年，第{number}版。" });
                break;
            case "withdraw elsewhere":
                WithdrawElsewhere(device.Person);
                break;
            case "disk full":
                device.IsDiskFull = true;
                world.Agenda.After(lasts, Life.Endless, () => device.IsDiskFull = false);
                break;
            case "outage":
                world.IsOutage = true;
                world.Agenda.After(lasts, Life.Endless, () => world.IsOutage = false);
                break;
            case "offline":
                device.Connect(isOnline: false);
                world.Agenda.After(lasts, Life.Endless, () => device.Connect(isOnline: true));
                break;
            case "cut off":
                device.IsCutOff = true;
                world.Agenda.After(lasts, Life.Endless, () => device.IsCutOff = false);
                break;
        }
    }

    private async Task SubmitAsync(SimProcess process, int number)
    {
        int journey = world.NextJourney();
        int photos = world.Plan.Dice.Below(3, "photos", number);
        bool isVisitor = await process.Client.Account.FindSessionAsync() is null;
        SubmissionReceipt receipt = await process.Client.Reports.SubmitAsync(world.DraftOf(journey, photos, isVisitor));
        Tell(process, journey, photos, receipt, isVisitor);
    }

    private async Task TapTwiceAsync(SimProcess process, int number)
    {
        int journey = world.NextJourney();
        int photos = world.Plan.Dice.Below(3, "photos", number);
        bool isVisitor = await process.Client.Account.FindSessionAsync() is null;
        DraftId id = await process.Client.Drafts.KeepAsync(world.DraftOf(journey, photos, isVisitor));
        void Tap() => people.Do(process.Device.Process(number), client => TapAsync(client, id, journey, photos, isVisitor));
        world.Agenda.After(world.Plan.Dice.Time(SecondTap, "second tap", number), Life.Endless, Tap);
        world.Agenda.After(ThirdTap, Life.Endless, Tap);
        await TapAsync(process, id, journey, photos, isVisitor);
    }

    private async Task EditAsync(SimProcess process, int number)
    {
        (int first, int second) = (world.NextJourney(), world.NextJourney());
        bool isVisitor = await process.Client.Account.FindSessionAsync() is null;
        DraftId id = await process.Client.Drafts.KeepAsync(world.DraftOf(first, 0, isVisitor));
        await TapAsync(process, id, first, 0, isVisitor);
        if (world.Oracle.Told.Any(told => told.Journey == first))
        {
            DraftId other = await process.Client.Drafts.KeepAsync(world.DraftOf(second, 1, isVisitor), id);
            await TapAsync(process, other, second, 1, isVisitor);
        }
    }

    private async Task TapAsync(SimProcess process, DraftId id, int journey, int photos, bool isVisitor) =>
        Tell(process, journey, photos, await process.Client.Drafts.SubmitAsync(id), isVisitor);

    private void Tell(SimProcess process, int journey, int photos, SubmissionReceipt receipt, bool isVisitor)
    {
        world.Note($"{process} gets {(receipt.IsQueued ? "saved" : receipt.Decision.Reason)} for journey {journey}");
        if (receipt.ReportId is { } id)
        {
            world.Oracle.Tells(new Told(journey, id, process.Device, photos, isVisitor));
        }
    }

    private async Task SignOutAsync(SimProcess process)
    {
        if (await process.Client.Account.FindSessionAsync() is not null)
        {
            people.SignedOut.Add(process.Device.Person);
            await process.Client.Account.SignOutAsync();
        }
    }

    private async Task SignInAsync(SimProcess process)
    {
        if (await process.Client.Account.FindSessionAsync() is null)
        {
            await people.AgreeAsync(process);
            people.SignedOut.Add(process.Device.Person);
            await process.Client.Account.SignInAsync(process.Device.Person.Value, "correct-horse-42");
            await people.AgreeAsync(process);
        }
    }

    private void WithdrawElsewhere(SubjectId person)
    {
        people.NoteWithdrawal(person);
        var records = new SampleConsents(world.City.Profile.CreateGuard(), person, world.TrueClock.GetUtcNow());
        world.City.AddRecord(records.Withdrew(People.Scope).Entries[0]);
    }
}
