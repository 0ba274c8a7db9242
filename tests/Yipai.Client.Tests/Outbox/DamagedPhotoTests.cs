using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Client.Sessions;
using Yipai.Privacy;

namespace Yipai.Client.Tests.Outbox;

/// <summary>A photo that a store kept and cannot open any more when it is about to be sent.</summary>
public sealed class DamagedPhotoTests : IAsyncLifetime
{
    private readonly ScratchFolder _folder = new();
    private readonly ServiceProvider _provider;

    public DamagedPhotoTests()
    {
        var services = new ServiceCollection();
        services.AddYipaiClient(options =>
            options.Endpoint = new Uri("https://city.example.cn"), privacy => privacy.UseDemonstrationHandler())
            .UseSqlite(_folder.Database).Http.ConfigurePrimaryHttpMessageHandler(() => new ScriptedServer(TimeProvider.System));
        _provider = services.BuildServiceProvider();
    }

    private YipaiClient Client => _provider.GetRequiredService<YipaiClient>();

    public async Task InitializeAsync()
    {
        await Client.Outbox.PauseAsync();
        await _provider.GetRequiredService<ISessionStore>().KeepAsync(new AccountSession(new SubjectId(TestHost.Subject), "token-1"));
        await Client.Consent.RecordNoticeShownAsync();
        await Client.Consent.AgreeAsync(Client.Consent.CreatePrompt("case-handling"));
        await Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task DrainAsync_APhotoThatCannotBeOpened_IsSetAsideAndTheNextIsSent()
    {
        ReportDraft withPhoto = TestHost.Draft() with { Photos = [ReportPhoto.FromBytes(SamplePhotos.Jpeg())] };
        (await Client.Reports.SubmitAsync(withPhoto)).EnsureQueued();
        await DamagePhotosAsync();
        (await Client.Reports.SubmitAsync(TestHost.Draft())).EnsureQueued();

        OutboxDrain drain = await Client.Outbox.DrainAsync();

        Assert.Equal((1, 1, 0), (drain.Delivered, drain.DeadLettered, drain.Remaining));
    }

    private async Task DamagePhotosAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "UPDATE outbox_photo SET content = zeroblob(40)";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
