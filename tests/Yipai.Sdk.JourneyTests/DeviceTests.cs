using System.Net;
using System.Net.Http.Headers;
using Yipai.Cases.Media;
using Yipai.Cases.Reporting;
using Yipai.Cases.Storage;
using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests;

/// <summary>A camera of the city: its pictures arrive redacted or sealed, and the city switches it off or revokes it.</summary>
public sealed class DeviceTests : IAsyncLifetime
{
    private readonly DeviceCity _world = new();

    public Task InitializeAsync() => _world.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task WatchFolder_NoRedactor_ReportsTheWholePictureSealedAndUndispatched()
    {
        byte[] picture = _world.Drop(1);
        StoredCase stored = await ReportAsync(redactor: null);

        Assert.Equal(PhotoTreatment.Sealed, stored.Opened.Report.Treatment);
        Assert.Equal([DeviceCity.DigestOf(picture)], stored.Opened.Report.Photos.Select(photo => photo.Hex));
        Assert.Null(stored.File.Unit);
        Assert.Empty(_world.Waiting);
    }

    [Fact]
    public async Task WatchFolder_NoRedactor_HidesThePhotoFromThePublicAndShowsThePlaceCoarsely()
    {
        string digest = DeviceCity.DigestOf(_world.Drop(1));
        StoredCase stored = await ReportAsync(redactor: null);
        using var visitor = new CityCalls(_world.Endpoint, null, []);

        string list = await visitor.GetTextAsync("v1/cases");
        byte[]? photo = await visitor.FindFileAsync($"v1/cases/{stored.Opened.Id.Value}/photos/{digest}");

        Assert.Contains(stored.Opened.Id.Value, list, StringComparison.Ordinal);
        Assert.DoesNotContain(digest, list, StringComparison.Ordinal);
        Assert.DoesNotContain("38.914", list, StringComparison.Ordinal);
        Assert.Null(photo);
    }

    [Fact]
    public async Task WatchFolder_Redactor_ReportsItsCopyAndTheDepartmentSeesIt()
    {
        byte[] original = _world.Drop(1);
        StoredCase stored = await ReportAsync(new Blur());
        using var department = new CityCalls(_world.Endpoint, CityHost.DepartmentKey, []);

        string digest = Assert.Single(stored.Opened.Report.Photos).Hex;
        string list = await department.GetTextAsync("v1/department/cases");

        Assert.Equal(PhotoTreatment.Redacted, stored.Opened.Report.Treatment);
        Assert.NotEqual(DeviceCity.DigestOf(original), digest);
        Assert.Contains(digest, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WatchFolder_RedactorIsNotSure_SealsThePicture()
    {
        _world.Drop(1);

        StoredCase stored = await ReportAsync(new Unsure());

        Assert.Equal(PhotoTreatment.Sealed, stored.Opened.Report.Treatment);
    }

    [Fact]
    public async Task Switches_OffAndOnAgain_ReportsOnlyWhatCameAfterwards()
    {
        _world.Access.IsOff = true;
        await using var camera = new CameraHost(_world);
        _world.Drop(1);
        await camera.StartAsync();
        await DeviceCity.UntilAsync(() => Task.FromResult(!_world.Waiting.Any()));

        _world.Access.IsOff = false;
        await Task.Delay(1500);
        string second = DeviceCity.DigestOf(_world.Drop(2));
        await DeviceCity.UntilAsync(async () => (await _world.ReadCasesAsync()).Count > 0);

        StoredCase stored = Assert.Single(await _world.ReadCasesAsync());
        Assert.Equal([second], stored.Opened.Report.Photos.Select(photo => photo.Hex));
    }

    [Fact]
    public async Task Switches_MaskedWithoutARedactor_LeavesThePictureInTheFolder()
    {
        _world.Access.IsMasked = true;
        await using var camera = new CameraHost(_world);
        _world.Drop(1);

        await camera.StartAsync();
        await DeviceCity.UntilAsync(() => Task.FromResult(File.Exists(Path.Combine(_world.Folder, ".switches.json"))));
        await Task.Delay(500);

        Assert.Single(_world.Waiting);
        Assert.Empty(await _world.ReadCasesAsync());
    }

    [Fact]
    public async Task Switches_Interval_TakesOnePictureAndErasesTheNext()
    {
        _world.Access.IntervalSeconds = 3600;
        await using var camera = new CameraHost(_world);
        _world.Drop(1);
        _world.Drop(2);

        await camera.StartAsync();
        await DeviceCity.UntilAsync(async () => !_world.Waiting.Any() && (await _world.ReadCasesAsync()).Count > 0);

        Assert.Single(await _world.ReadCasesAsync());
    }

    [Fact]
    public async Task Key_Revoked_TakesNoPictureAndTheCityTakesNothing()
    {
        _world.Access.IsRevoked = true;
        await using var camera = new CameraHost(_world);
        _world.Drop(1);

        await camera.StartAsync();
        await DeviceCity.UntilAsync(() => Task.FromResult(!_world.Waiting.Any()));

        Assert.Empty(await _world.ReadCasesAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync("v1/device/switches"));
    }

    [Theory, InlineData("v1/me"), InlineData("v1/me/cases"), InlineData("v1/staff/cases"), InlineData("v1/department/cases")]
    public async Task Key_OnWhatPersonsRead_OpensNothing(string path) => Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(path));

    [Fact]
    public async Task MandateAtTheCity_Missing_RefusesThePhoto()
    {
        byte[] picture = _world.Drop(1);
        _world.Access.Mandate = null;
        using var camera = new CityCalls(_world.Endpoint, DeviceCity.Key, []);

        (int status, System.Text.Json.JsonElement problem) =
            await camera.PutAsync($"v1/photos/{DeviceCity.DigestOf(picture)}", picture, "image/jpeg");

        Assert.Equal(403, status);
        Assert.Contains("PIPL 26", CityCalls.RulesOf(problem));
    }

    [Fact]
    public async Task PutReport_PersonClaimsThatADeviceRedacted_IsRefused()
    {
        using var visitor = new CityCalls(_world.Endpoint, null, []);
        const string id = "0123456789abcdef0123456789abcdef";
        byte[] body = System.Text.Encoding.UTF8.GetBytes(
            $$"""
            {"id":"{{id}}","kind":"Component","code":"01-01","description":"井盖破损","photos":[],"anonymous":true,"treatment":"Redacted",
             "place":{"source":"MapPin","latitude":38.9,"longitude":121.6,"datum":"GCJ-02"} }
            """);

        (int status, _) = await visitor.PutAsync($"v1/reports/{id}", body);

        Assert.Equal(400, status);
    }

    private async Task<StoredCase> ReportAsync(IMediaRedactor? redactor)
    {
        await using var camera = new CameraHost(_world, redactor);
        await camera.StartAsync();
        await DeviceCity.UntilAsync(async () => (await _world.ReadCasesAsync()).Count > 0);
        return Assert.Single(await _world.ReadCasesAsync());
    }

    private async Task<HttpStatusCode> GetAsync(string path)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DeviceCity.Key);
        using HttpResponseMessage answer = await http.GetAsync(new Uri(_world.Endpoint, path));
        return answer.StatusCode;
    }

    /// <summary>Stands for a redactor: it changes one value of the quantization table, so that the picture differs.</summary>
    private sealed class Blur : IMediaRedactor
    {
        public async ValueTask<Stream?> RedactAsync(MediaFormat format, Stream media, CancellationToken cancellationToken = default)
        {
            var copy = new MemoryStream();
            await media.CopyToAsync(copy, cancellationToken);
            copy.GetBuffer()[20] ^= 0x3F;
            copy.Position = 0;
            return copy;
        }
    }

    private sealed class Unsure : IMediaRedactor
    {
        public ValueTask<Stream?> RedactAsync(MediaFormat format, Stream media, CancellationToken cancellationToken = default) =>
            new((Stream?)null);
    }
}
