using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Codes;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests.Uploads;

/// <summary>A foreign client, the npm package tus-js-client, uploads to the city.</summary>
public sealed class TusJsClientTests : IAsyncLifetime
{
    private const int Chunk = 200_000;

    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private CitizenHost _phone = null!;
    private AccountSession _session = null!;

    public async Task InitializeAsync()
    {
        await _world.City.StartAsync();
        _phone = _world.NewPhone("witness.db");
        _session = await SecondCitizen.RegisterAsync(_phone);
    }

    public async Task DisposeAsync()
    {
        await _phone.DisposeAsync();
        await _world.DisposeAsync();
    }

    [SkippableFact]
    public async Task Upload_AbortedAndResumed_GoesOnAtTheOffsetAndArrivesWhole()
    {
        byte[] photo = LargePhotos.Jpeg((3 * Chunk) + 7, seed: 3);
        PhotoDigest digest = PhotoDigest.Of(photo);
        string file = Path.Combine(_world.Directory, "witness.jpg");
        await File.WriteAllBytesAsync(file, photo);

        using Process client = await UploadWitness.StartAsync(
            "upload.mjs", $"http://127.0.0.1:{_world.City.Port}/v1/uploads", _session.Token, file, digest.Hex,
            Chunk.ToString(CultureInfo.InvariantCulture));
        string output = await client.StandardOutput.ReadToEndAsync();
        string errors = await client.StandardError.ReadToEndAsync();
        await client.WaitForExitAsync();

        Assert.True(client.ExitCode == 0, errors);
        using JsonDocument seen = JsonDocument.Parse(output);
        Assert.Equal(
            (Chunk, Chunk), (seen.RootElement.GetProperty("aborted").GetInt32(), seen.RootElement.GetProperty("resumedFrom").GetInt32()));
        Assert.Equal(
            ["POST", "PATCH", "HEAD"], seen.RootElement.GetProperty("again").EnumerateArray().Select(method => method.GetString()));
        Assert.Equal(404, seen.RootElement.GetProperty("afterTermination").GetInt32());
        await using Stream kept = (await _world.City.Services.GetRequiredService<IPhotoStore>().OpenAsync(digest))!;
        Assert.Equal(digest.Hex, Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(kept)));
    }
}
