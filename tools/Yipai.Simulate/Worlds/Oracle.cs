using Yipai.Client;
using Yipai.Privacy;
using Yipai.Simulate.Devices;
using Yipai.Testing.Cities;
using Yipai.Testing.Wire;

namespace Yipai.Simulate.Worlds;

/// <summary>Compares what the client confirmed with what the city has, and watches what the client sends.</summary>
internal sealed class Oracle(World world)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(30);

    private readonly List<Told> _told = [];
    private readonly List<Failure> _failures = [];
    private readonly HashSet<SubjectId> _withdrew = [];

    public IReadOnlyList<Told> Told => _told;

    public IReadOnlyList<Failure> Failures => _failures;

    /// <summary>Gets until when the city may have asked a client to wait.</summary>
    public TimeSpan RestsUntil { get; private set; }

    public void Tells(Told told) => _told.Add(told);

    public void Withdrew(SubjectId person) => _withdrew.Add(person);

    public void Fails(FailureKind kind, string what)
    {
        world.Note($"FAILS {kind}: {what}");
        _failures.Add(new Failure(kind, what));
    }

    public void Rests(TimeSpan rest)
    {
        TimeSpan until = world.Agenda.Now + (rest > LongestRest ? LongestRest : rest);
        RestsUntil = until > RestsUntil ? until : RestsUntil;
    }

    /// <summary>Looks at a request that leaves a process.</summary>
    public void Sees(SimProcess process, CityRequest request)
    {
        bool isContent = request.Method is "PUT" or "POST" or "PATCH"
            && request.Segments is ["reports" or "photos" or "uploads", ..] && request.Token is not null;
        if (isContent && process.Device.WithdrawnAt is { } withdrawn && process.TookAt > withdrawn)
        {
            Fails(FailureKind.Leaked, $"{process} took an entry after the withdrawal and sent {request}");
        }
    }

    /// <summary>Counts the confirmed reports that still wait.</summary>
    public int CountWaiting() => _told.Count(told => StateOf(told) is DeliveryState.Queued or DeliveryState.Sending);

    /// <summary>Judges every report at the end of the world.</summary>
    public void Judge(IReadOnlyList<ReceivedReport> arrived)
    {
        ILookup<int, ReceivedReport> byJourney = arrived.ToLookup(report => World.JourneyOf(report.Report.Description));
        foreach (IGrouping<int, ReceivedReport> journey in byJourney.Where(journey => journey.Count() > 1))
        {
            Fails(FailureKind.Doubled, $"journey {journey.Key} opened {journey.Count()} cases");
        }

        foreach (Told told in _told)
        {
            Judge(told, byJourney[told.Journey].FirstOrDefault());
        }
    }

    private void Judge(Told told, ReceivedReport? arrived)
    {
        DeliveryState? state = StateOf(told);
        if (arrived is not null)
        {
            IEnumerable<byte[]> photos =
                Enumerable.Range(0, told.Photos).Select(number => World.PhotoOf(told.Journey, number));
            if (!arrived.Photos.Select(photo => Convert.ToHexString(photo.Span)).SequenceEqual(photos.Select(Convert.ToHexString)))
            {
                Fails(FailureKind.Lost, $"journey {told.Journey} arrived without exactly its photos");
            }

            // What ended with a consent is erased after 30 days, which a wrong clock can make shorter.
            bool isEnded = _withdrew.Contains(told.Device.Person) && state is (null or DeliveryState.ConsentEnded);
            if (state != DeliveryState.Delivered && !isEnded)
            {
                Fails(FailureKind.Stuck, $"journey {told.Journey} has arrived, and the device still says {state}");
            }
        }
        else if (state is DeliveryState.Queued or DeliveryState.Sending)
        {
            Fails(FailureKind.Stuck, $"journey {told.Journey} is {state}");
        }
        else if (state is not (null or DeliveryState.ConsentEnded) || !_withdrew.Contains(told.Device.Person))
        {
            Fails(FailureKind.Lost, $"journey {told.Journey} is {(state is null ? "gone" : state.ToString())} and not at the city");
        }
    }

    // The store in memory answers at once.
    private static DeliveryState? StateOf(Told told) =>
        told.Device.Storage.OpenProcess().Outbox.FindStateAsync(told.Id.Value).AsTask().GetAwaiter().GetResult();
}
