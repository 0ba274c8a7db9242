using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy;

namespace Yipai.Samples.Story.Steps;

/// <summary>Holds the objects that all steps share: city, relay, phone and folder.</summary>
internal sealed class StoryWorld : IAsyncDisposable
{
    private readonly bool _isKept;
    private readonly Action<IServiceCollection>? _configurePhone;

    public StoryWorld(PrivacyProfile profile, string? keepDirectory, Action<IServiceCollection>? configurePhone)
    {
        Profile = profile;
        _configurePhone = configurePhone;
        _isKept = keepDirectory is not null;
        Directory = System.IO.Directory.CreateDirectory(
            keepDirectory ?? Path.Combine(Path.GetTempPath(), $"yipai-{Path.GetRandomFileName()}")).FullName;
        City = new CityHost(Directory, profile) { Careless = CarelessDeveloper.AddEndpoints };
        Neighbour = new NeighbourCity(Directory, profile);
        Relay = new RecordingRelay(City);
        Phone = NewPhone("phone.db");
    }

    public PrivacyProfile Profile { get; }

    /// <summary>Gets or sets the backup of the city, or null before the city has made a backup.</summary>
    public CityBackup? Backup { get; set; }

    public bool IsStrict => Profile == PrivacyProfile.Strict2026;

    public string Directory { get; }

    public CityHost City { get; }

    /// <summary>Gets another city, whose accounts sign persons in at this one.</summary>
    public NeighbourCity Neighbour { get; }

    public RecordingRelay Relay { get; }

    /// <summary>Gets what a host adds to each phone, or null.</summary>
    public Action<IServiceCollection>? ConfigurePhone => _configurePhone;

    /// <summary>Gets the phone of the first citizen, which is a new object after each restart.</summary>
    public CitizenHost Phone { get; private set; }

    public string PhoneDatabase => Path.Combine(Directory, "phone.db");

    public CitizenHost NewPhone(string database) => new(Path.Combine(Directory, database), Relay.Endpoint, Profile, _configurePhone);

    public async Task RestartPhoneAsync()
    {
        await Phone.DisposeAsync();
        Phone = NewPhone("phone.db");
    }

    /// <summary>Gets every JSON document that a reader received, by path.</summary>
    public List<(string Path, string Json)> Answers { get; } = [];

    public CityCalls As(string? token) => new(Relay.Endpoint, token, Answers);

    public async ValueTask DisposeAsync()
    {
        await Phone.DisposeAsync();
        await Relay.DisposeAsync();
        await City.DisposeAsync();
        await Neighbour.DisposeAsync();
        if (!_isKept)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
