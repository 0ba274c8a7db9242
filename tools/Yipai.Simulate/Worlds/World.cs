using System.Globalization;
using Yipai.Cases;
using Yipai.Simulate.Devices;
using Yipai.Simulate.Time;
using Yipai.Testing;
using Yipai.Testing.Samples;
using Yipai.Testing.Wire;

namespace Yipai.Simulate.Worlds;

/// <summary>One seed: a city, one to three devices, the people who use them, and everything that goes wrong.</summary>
/// <remarks>It runs on the calling thread.</remarks>
internal sealed class World
{
    /// <summary>The shortest chunk that the client allows, so that small photos have several.</summary>
    public const int ChunkLength = 1024;

    private const int MostSteps = 300_000;
    private const string Words = "井盖破损，影响通行，第";

    /// <summary>The longest time for one request in every world.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Storm = TimeSpan.FromSeconds(600);

    /// <summary>
    /// After everything works again and the city's own rest is over, every report leaves within this time: one request that nobody answers,
    /// one minute until the next probe, and the sending itself.
    /// </summary>
    private static readonly TimeSpan Patience = RequestTimeout + TimeSpan.FromSeconds(90);

    private readonly Trace _trace;
    private int _requests;
    private int _accesses;
    private int _identifiers;
    private int _journeys;

    public World(int seed, IReadOnlySet<string> muted, bool keepsLines)
    {
        _trace = new Trace(keepsLines);
        Plan = new Plan(seed, muted);
        Weather = Weather.Of(Plan.Dice);
        Oracle = new Oracle(this);
        TrueClock = new DeviceClock(Agenda, Life.Endless, () => TimeSpan.Zero);
        City = new FakeCity(TrueClock);
        EmbeddedProfile = City.Profile;
    }

    public Agenda Agenda { get; } = new();

    public Plan Plan { get; }

    public Weather Weather { get; }

    public Oracle Oracle { get; }

    public FakeCity City { get; }

    public TimeProvider TrueClock { get; }

    /// <summary>Gets the profile that came with the app.</summary>
    /// <remarks>The city may have moved on since.</remarks>
    public CityProfile EmbeddedProfile { get; }

    public List<SimDevice> Devices { get; } = [];

    /// <summary>Gets whether faults happen now.</summary>
    public bool IsStormy { get; private set; }

    public bool IsOutage { get; set; }

    public IReadOnlyList<string> Lines => _trace.Lines;

    /// <summary>Returns the number of the journey from the description of its report.</summary>
    public static int JourneyOf(string description) => int.Parse(description.AsSpan(Words.Length), CultureInfo.InvariantCulture);

    public Outcome Run()
    {
        var people = new People(this);
        people.Settle();
        bool isSane = Agenda.RunUntil(Calm, MostSteps);
        IsStormy = true;
        people.Plan(Storm);
        isSane = isSane && Agenda.RunUntil(Calm + Storm, MostSteps);
        Heal();
        people.Conclude();
        TimeSpan free = Oracle.RestsUntil > Agenda.Now ? Oracle.RestsUntil : Agenda.Now;
        do
        {
            isSane = isSane && Agenda.RunUntil(Agenda.Now + TimeSpan.FromSeconds(1), MostSteps);
        }
        while (isSane && Agenda.Now < free + Patience && (!people.AreDone || Oracle.CountWaiting() > 0));
        TimeSpan took = Agenda.Now > free ? Agenda.Now - free : TimeSpan.Zero;
        Judge(isSane);
        return new Outcome(_trace.Hash, Oracle.Told.Count, took, [.. Oracle.Failures], Plan.Fired);
    }

    public void Note(string what) => _trace.Add(Agenda.Now, what);

    public int NextRequest() => _requests++;

    public int NextAccess() => _accesses++;

    public int NextIdentifier() => ++_identifiers;

    public int NextJourney() => ++_journeys;

    /// <summary>Lets a request arrive at the city, which acts at once and keeps what it does.</summary>
    public CityResponse Ask(CityRequest request)
    {
        // The fake city answers without waiting.
        CityResponse response = City.AnswerAsync(request).AsTask().GetAwaiter().GetResult();
        Note($"city answers {request}: {response}");
        return response;
    }

    /// <summary>Creates the draft of a journey, whose words and photos no other journey has.</summary>
    public ReportDraft DraftOf(int journey, int photos, bool isAnonymous) =>
        SampleReports.Draft(isAnonymous: isAnonymous) with
        {
            Description = $"{Words}{journey}",
            Photos = [.. Enumerable.Range(0, photos).Select(number => ReportPhoto.FromBytes(PhotoOf(journey, number)))],
        };

    /// <summary>Creates a photo of a journey.</summary>
    /// <remarks>Every second one is sent in three chunks, and the others in one request.</remarks>
    public static byte[] PhotoOf(int journey, int number)
    {
        int which = (journey * 4) + number;
        return number % 2 == 0 ? SamplePhotos.Jpeg(which, (2 * ChunkLength) + 100) : SamplePhotos.Jpeg(which);
    }

    private void Heal()
    {
        Note("everything works again");
        IsStormy = IsOutage = false;
        foreach (SimDevice device in Devices)
        {
            device.ClockError = TimeSpan.Zero;
            device.IsDiskFull = false;
            device.Heal();
            device.StartAll();
        }
    }

    private void Judge(bool isSane)
    {
        if (!isSane)
        {
            Oracle.Fails(FailureKind.Stuck, "the client never rests");
        }

        if (Agenda.HasEscaped)
        {
            Oracle.Fails(FailureKind.Broken, "the client left the one thread");
        }

        Oracle.Judge(City.Reports);
    }
}
