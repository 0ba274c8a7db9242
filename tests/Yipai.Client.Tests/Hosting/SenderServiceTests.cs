using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Hosting;

/// <summary>The sender in a host that runs hosted services.</summary>
public sealed class SenderServiceTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly WaitingTime _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly ScriptedServer _server = new(TimeProvider.System);

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Covers("P1/3", "P4.1.1/2")]
    public async Task StartAsync_TheNoticeIsNotShownYet_TouchesNoFileAndNoNetwork()
    {
        await using ServiceProvider provider = Build();
        YipaiClient client = provider.GetRequiredService<YipaiClient>();

        await StartAsync(provider);
        await _time.WaitsAsync(TimeSpan.FromDays(1));
        await client.Consent.GetStateAsync();
        await client.Account.FindSessionAsync();
        await client.Drafts.ListAsync();
        await client.Outbox.ListAsync();
        await client.Outbox.DrainAsync();

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task StartAsync_AnEarlierProcessLeftAnEntry_SendsIt()
    {
        Guid id = await LeaveEntryAsync();
        await using ServiceProvider provider = Build();

        await StartAsync(provider);
        await _time.WaitsAsync(TimeSpan.FromDays(1));

        Assert.Equal(DeliveryState.Delivered, await provider.GetRequiredService<IOutbox>().FindStateAsync(id));
    }

    [Fact]
    public async Task StopAsync_Running_SendsNothingMore()
    {
        await using ServiceProvider provider = Build();
        await StartAsync(provider);

        await _time.WaitsAsync(TimeSpan.FromDays(1));

        await Assert.Single(provider.GetServices<IHostedService>()).StopAsync(CancellationToken.None);

        await KeepConsentAsync(provider);
        Assert.Empty(_server.Requests);
    }

    private static Task StartAsync(ServiceProvider provider) =>
        Assert.Single(provider.GetServices<IHostedService>()).StartAsync(CancellationToken.None);

    private static async Task<Guid> KeepConsentAsync(ServiceProvider provider)
    {
        await provider.GetRequiredService<ISessionStore>().KeepAsync(new AccountSession(new SubjectId(TestHost.Subject), "token-1"));
        await provider.GetRequiredService<YipaiClient>().Consent.RecordNoticeShownAsync();
        return Assert.Single(await provider.GetRequiredService<IOutbox>().ListAsync(TestHost.Subject)).EntryId;
    }

    private async Task<Guid> LeaveEntryAsync()
    {
        await using ServiceProvider earlier = Build();
        await earlier.GetRequiredService<YipaiClient>().Outbox.PauseAsync();
        return await KeepConsentAsync(earlier);
    }

    private ServiceProvider Build()
    {
        IServiceCollection services = new ServiceCollection().AddSingleton<TimeProvider>(_time);
        services.AddYipaiClient(options =>
            options.Endpoint = new Uri("https://city.example.cn"), privacy => privacy.UseDemonstrationHandler())
            .UseSqlite(_folder.Database).Http.ConfigurePrimaryHttpMessageHandler(() => new Unclosed(_server));
        return services.BuildServiceProvider();
    }

    /// <summary>Keeps the script alive after the first of two processes.</summary>
    private sealed class Unclosed(ScriptedServer server) : DelegatingHandler(server)
    {
        protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
    }
}
