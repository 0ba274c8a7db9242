using Microsoft.Data.Sqlite;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Sdk.JourneyTests.Uploads;

namespace Yipai.Sdk.JourneyTests.Kills;

/// <summary>The phone of one citizen: its database, and an album with three photos that nobody else has.</summary>
internal sealed class KillPhone
{
    /// <summary>Makes three chunks of the journey's program.</summary>
    private const int PhotoLength = 2500;

    private readonly string _directory;

    public KillPhone(string directory, int number)
    {
        _directory = Directory.CreateDirectory(directory).FullName;
        Album = Directory.CreateDirectory(Path.Combine(_directory, "album")).FullName;
        for (int photo = 0; photo < 3; photo++)
        {
            byte[] picture = LargePhotos.Jpeg(PhotoLength, seed: (number * 3) + photo);
            File.WriteAllBytes(Path.Combine(Album, $"{photo}.jpg"), picture);
            Photos[DeviceCity.DigestOf(picture)] = PhotoScrubber.Scrub(picture).Content.ToArray();
        }
    }

    public string Database => Path.Combine(_directory, "phone.db");

    public string Album { get; }

    /// <summary>Gets the photos as the scrubber leaves them, by their digests.</summary>
    public Dictionary<string, byte[]> Photos { get; } = [];

    /// <summary>Gets or sets the account of the citizen.</summary>
    public SubjectId Person { get; set; }

    /// <summary>Gets everything that the citizen read on the screen so far.</summary>
    public List<string> Told { get; } = [];

    public bool IsAtEnd => Told.Contains("end");

    /// <summary>Returns the arguments of the citizen's program.</summary>
    public string[] ArgumentsFor(Uri city)
    {
        string mark = Path.Combine(_directory, "yipai-arm");
        File.WriteAllText(mark, "");
        return [Database, city.ToString(), Album, mark, .. Told];
    }

    public int CountWaiting()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = $"SELECT count(*) FROM outbox WHERE state IN ({(int)DeliveryState.Queued}, {(int)DeliveryState.Sending})";
        return Convert.ToInt32(count.ExecuteScalar());
    }
}
