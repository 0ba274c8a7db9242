using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Simulate.Devices;
using Yipai.Simulate.Time;

namespace Yipai.Simulate.Worlds;

/// <summary>Plans what people do and what happens to their devices, and lets them settle everything at the end.</summary>
internal sealed class People(World world)
{
    public const string Scope = "case-handling";

    private static readonly TimeSpan Start = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    private readonly HashSet<SubjectId> _withdrawn = [];
    private int _busy;

    /// <summary>Gets whether nobody has anything left to do.</summary>
    public bool AreDone => _busy == 0;

    /// <summary>Gets the people who were signed out somewhere and must sign in again.</summary>
    public HashSet<SubjectId> SignedOut { get; } = [];

    /// <summary>Sets up devices, sessions and consents before anything goes wrong.</summary>
    public void Settle()
    {
        Dice dice = world.Plan.Dice;
        var first = new SubjectId("person-1");
        AccountSession session = world.City.OpenAccount(first);
        Add(first, session, 1 + dice.Below(2, "processes", 0));
        int second = dice.Below(4, "second device", 0);
        if (second < 3)
        {
            SubjectId other = second == 0 ? first : new SubjectId($"person-{second + 1}");
            AccountSession? known = second switch { 0 => session, 1 => world.City.OpenAccount(other), _ => null };
            Add(other, known, 1);
            if (known is null)
            {
                world.City.OpenAccount(other);
            }
        }
    }

    /// <summary>Plans the events of the storm.</summary>
    public void Plan(TimeSpan storm)
    {
        Dice dice = world.Plan.Dice;
        var steps = new Steps(world, this);
        int count = 6 + dice.Below(14, "steps", 0);
        for (int number = 0; number < count; number++)
        {
            int step = number;
            TimeSpan at = dice.Time(storm * 0.9, "step at", number);
            world.Agenda.After(at, Life.Endless, () => steps.Happen(step));
        }

        for (TimeSpan at = Look; at < storm; at += Look)
        {
            world.Agenda.After(at, Life.Endless, () => world.Devices.ForEach(device => device.StartAll()));
        }
    }

    /// <summary>Lets everybody answer every question on every device, after everything works again.</summary>
    public void Conclude()
    {
        foreach (SimDevice device in world.Devices)
        {
            bool staysWithdrawn = world.Plan.Dice.Below(2, "stays withdrawn", device.Person.Value.Length) == 0;
            bool withdraws = _withdrawn.Contains(device.Person) && staysWithdrawn;
            Do(device.Process(0), process => ConcludeAsync(process, withdraws));
        }
    }

    /// <summary>Lets a person do something on a process.</summary>
    /// <remarks>What the client documents as an error is an answer like any other.</remarks>
    public void Do(SimProcess process, Func<SimProcess, Task> action)
    {
        async void Run()
        {
            _busy++;
            try
            {
                await action(process);
            }
            catch (YipaiClientException exception)
            {
                world.Note($"{process} gets {exception.Code}");
            }
            catch (Exception exception)
            {
                world.Oracle.Fails(FailureKind.Broken, $"{process} threw {exception}");
            }

            _busy--;
        }

        world.Agenda.After(TimeSpan.Zero, process.Life, Run);
    }

    public async Task AgreeAsync(SimProcess process)
    {
        await TryCheckAsync(process);
        await process.Client.Consent.RecordNoticeShownAsync();
        process.Device.WithdrawnAt = null;
        await AgreeAsync(process.Client.Consent);
    }

    public async Task WithdrawAsync(SimProcess process)
    {
        NoteWithdrawal(process.Device.Person);
        await process.Client.Consent.WithdrawAsync(Scope);
        process.Device.WithdrawnAt = world.Agenda.Now;
    }

    public void NoteWithdrawal(SubjectId person)
    {
        world.Oracle.Withdrew(person);
        _withdrawn.Add(person);
    }

    private static Task AgreeAsync(ConsentClient consent) => consent.AgreeAsync(consent.CreatePrompt(Scope));

    /// <summary>Lets the signed-in person answer for a report that they left in the outbox as a visitor.</summary>
    private static async Task AnswerAsVisitorAsync(SimProcess process)
    {
        IReadOnlyList<DeliveryStatus> statuses = await process.Client.Outbox.ListAsync();
        if (statuses.Any(status => status is { IsOfVisitor: true, State: DeliveryState.Queued or DeliveryState.Sending }))
        {
            ConsentClient visitor = process.Client.Consent.ForVisitor;
            await visitor.RecordNoticeShownAsync();
            await AgreeAsync(visitor);
        }
    }

    private static async Task TryCheckAsync(SimProcess process)
    {
        try
        {
            await process.Client.Consent.CheckNoticeAsync();
        }
        catch (YipaiClientException)
        {
            // Without a network the person sees the text that the app knows.
        }
    }

    private async Task ConcludeAsync(SimProcess process, bool withdraws)
    {
        SubjectId person = process.Device.Person;
        bool isSignedIn = await process.Client.Account.FindSessionAsync() is not null;
        if (SignedOut.Contains(person))
        {
            await AgreeAsync(process);
            ProcessingDecision decision = await process.Client.Account.SignInAsync(person.Value, "correct-horse-42");
            world.Note($"{process} signs in: {(decision.IsAllowed ? "allowed" : decision.Reason)}");
            isSignedIn = decision.IsAllowed;
        }

        if (withdraws && isSignedIn)
        {
            await WithdrawAsync(process);
        }
        else if (!await HasAnsweredAsync(process))
        {
            await AgreeAsync(process);
        }

        if (isSignedIn)
        {
            await AnswerAsVisitorAsync(process);
        }
    }

    /// <summary>Returns whether the person has seen the present text and agrees, so that there is nothing to ask.</summary>
    private async Task<bool> HasAnsweredAsync(SimProcess process)
    {
        await TryCheckAsync(process);
        ConsentState state = await process.Client.Consent.GetStateAsync();
        DateTimeOffset now = world.TrueClock.GetUtcNow();
        return !_withdrawn.Contains(process.Device.Person) && state.Find(Scope, now).Status == ConsentStatus.InForce
            && state.WasNoticeShown(process.Client.Consent.Notice.Version.ContentHash, now);
    }

    private void Add(SubjectId person, AccountSession? session, int processes)
    {
        var device = new SimDevice(world, world.Devices.Count, person, processes);
        world.Devices.Add(device);
        if (session is not null)
        {
            // The store in memory keeps it at once.
            device.Storage.OpenProcess().Sessions.KeepAsync(session).AsTask().GetAwaiter().GetResult();
        }

        world.Agenda.After(Start, Life.Endless, () =>
        {
            device.StartAll();
            Do(device.Process(0), AgreeAsync);
        });
    }
}
