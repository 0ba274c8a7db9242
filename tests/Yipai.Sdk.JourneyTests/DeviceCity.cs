using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests;

/// <summary>A city with one registered camera, and a folder for the camera's pictures.</summary>
internal sealed class DeviceCity : IAsyncDisposable
{
    public const string Id = "camera-1";

    public static readonly string Key = new('k', 40);
    public static readonly DeviceMandate Mandate = new("示范市城市管理局", "文号12", "灯杆提示牌", "人民路15号");

    private readonly string _directory = System.IO.Directory.CreateTempSubdirectory("yipai-camera-").FullName;

    public DeviceCity()
    {
        Folder = System.IO.Directory.CreateDirectory(Path.Combine(_directory, "photos")).FullName;
        City = new CityHost(_directory, PrivacyProfile.Strict2026)
        {
            Customize = builder => builder.Services.Configure<YipaiCityOptions>(city => city.Devices[Id] = Access),
        };
    }

    /// <summary>Gets the entry of the camera in the city's register, which a test changes while the city runs.</summary>
    public DeviceAccess Access { get; } = new() { Key = Key, Mandate = Mandate };

    public CityHost City { get; }

    public string Folder { get; }

    public string Database => Path.Combine(_directory, "camera.db");

    public string KeyFile => Path.Combine(_directory, "device.key");

    public string ProfileFile => Path.Combine(_directory, "city.json");

    public Uri Endpoint => new($"http://127.0.0.1:{City.Port}");

    public IEnumerable<string> Waiting => System.IO.Directory.EnumerateFiles(Folder, "*.jpg");

    /// <summary>Starts the city, and writes what the camera gets from it.</summary>
    public async Task StartAsync()
    {
        await City.StartAsync();
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(ProfileFile, await http.GetByteArrayAsync(new Uri(Endpoint, "v1/city")));
        await File.WriteAllTextAsync(KeyFile, Key);
    }

    /// <summary>Drops a whole picture into the folder, by renaming it as a careful camera does. Returns its bytes.</summary>
    public byte[] Drop(int number)
    {
        byte[] picture = PictureOf(number);
        string part = Path.Combine(Folder, $"{number:D5}.part");
        File.WriteAllBytes(part, picture);
        File.Move(part, Path.ChangeExtension(part, ".jpg"));
        return picture;
    }

    /// <summary>Returns every case of the city.</summary>
    public async Task<List<StoredCase>> ReadCasesAsync()
    {
        var cases = new List<StoredCase>();
        var query = new CaseQuery(Audience.Staff) { Size = CaseQuery.MaxSize };
        do
        {
            CasePage page = await City.Services.GetRequiredService<ICaseStore>().ReadPageAsync(City.HandlerId, query);
            cases.AddRange(page.Cases);
            query = query with { After = page.Next };
        }
        while (query.After is not null);
        return cases;
    }

    /// <summary>Waits until a condition holds, or fails after some time.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, int seconds = 60)
    {
        for (int tries = seconds * 10; !await holds(); tries--)
        {
            Assert.True(tries > 0, "The camera did not come to an end in time.");
            await Task.Delay(100);
        }
    }

    public static string DigestOf(byte[] picture) => Convert.ToHexStringLower(SHA256.HashData(PhotoScrubber.Scrub(picture).Content.Span));

    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Returns a small JPEG whose quantization table makes it differ from all others.</summary>
    public static byte[] PictureOf(int number)
    {
        byte[] table = [.. Enumerable.Range(0, 64).Select(index => (byte)(1 + (index < 4 ? (number >> (index * 7)) & 0x7F : 0)))];
        return
        [
            .. Convert.FromHexString("FFD8" + "FFDB004300"), .. table,
            .. Convert.FromHexString("FFC0000B080001000101011100" + "FFDA0008010100003F00" + "D2CF" + "FFD9"),
        ];
    }
}
