using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Codes;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests.Uploads;

/// <summary>When the city erases a photo that came in parts only, and what it asks before it takes the whole.</summary>
public sealed class UploadConsentTests : IAsyncLifetime
{
    private const int Third = 50_000;

    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private readonly byte[] _photo = LargePhotos.Jpeg(3 * Third);
    private CitizenHost _phone = null!;
    private AccountSession _session = null!;
    private TusCaller _caller = null!;

    public async Task InitializeAsync()
    {
        await _world.City.StartAsync();
        _phone = _world.NewPhone("upload.db");
        _session = await SecondCitizen.RegisterAsync(_phone);
        _caller = new TusCaller(_world.City.Port, _session);
    }

    public async Task DisposeAsync()
    {
        _caller.Dispose();
        await _phone.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task Patch_LastPartAfterTheConsentEnded_IsRefusedAndErased()
    {
        string address = await _caller.CreateAsync(_photo);
        await _caller.PatchAsync(address, 0, _photo[..(2 * Third)]);
        await _world.City.Ledger.AppendAsync(Withdrawal());

        int status = await _caller.PatchAsync(address, 2 * Third, _photo[(2 * Third)..]);

        Assert.Equal((403, -404), (status, await _caller.OffsetAsync(address)));
        Assert.Null(await KeptAsync());
        Assert.Empty(Files());
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task WithdrawAsync_UnfinishedUpload_IsErasedAndNoneBegins()
    {
        string address = await _caller.CreateAsync(_photo);
        await _caller.PatchAsync(address, 0, _photo[..Third]);

        await _phone.Client.Consent.WithdrawAsync("case-handling");
        await _phone.Client.Outbox.DrainAsync();

        Assert.Empty(Files());
        Assert.Equal(-404, await _caller.OffsetAsync(address));
        Assert.Equal(403, await StatusAsync(_caller.TryCreateAsync(_photo)));
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_UnfinishedUpload_IsErased()
    {
        string address = await _caller.CreateAsync(_photo);
        await _caller.PatchAsync(address, 0, _photo[..Third]);

        await _phone.Client.Account.CloseAccountAsync();

        Assert.Empty(Files());
        Assert.Equal(-401, await _caller.OffsetAsync(address));
    }

    private static async Task<int> StatusAsync(Task<HttpResponseMessage> sending)
    {
        using HttpResponseMessage answer = await sending;
        return (int)answer.StatusCode;
    }

    private ConsentRecord Withdrawal() => _phone.Client.Consent.CreatePrompt("case-handling").Record(
        ConsentEvent.Withdrawn, Guid.NewGuid(), _session.SubjectId, "web", "tap", TimeProvider.System.GetUtcNow());

    private async Task<byte[]?> KeptAsync()
    {
        await using Stream? kept = await _world.City.Services.GetRequiredService<IPhotoStore>().OpenAsync(PhotoDigest.Of(_photo));
        if (kept is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await kept.CopyToAsync(copy);
        return copy.ToArray();
    }

    private string[] Files()
    {
        string folder = Path.Combine(_world.City.DataDirectory, "uploads");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
