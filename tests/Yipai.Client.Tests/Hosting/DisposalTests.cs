using Microsoft.Extensions.DependencyInjection;

namespace Yipai.Client.Tests.Hosting;

/// <summary>The end of a host: with using, with await using, and afterwards.</summary>
public sealed class DisposalTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public async Task Dispose_HostWithSqlite_ClosesTheFile()
    {
        await UseAsync(BuildWithSqlite(), provider =>
        {
            provider.Dispose();
            return ValueTask.CompletedTask;
        });

        Assert.False(File.Exists($"{_folder.Database}-wal"));
    }

    [Fact]
    public async Task DisposeAsync_HostWithSqlite_ClosesTheFile()
    {
        await UseAsync(BuildWithSqlite(), provider => provider.DisposeAsync());

        Assert.False(File.Exists($"{_folder.Database}-wal"));
    }

    [Fact]
    public async Task Dispose_Twice_IsNoError()
    {
        ServiceProvider provider = BuildWithSqlite();

        await UseAsync(provider, services => services.DisposeAsync());

        Assert.Null(Record.Exception(provider.Dispose));
    }

    [Fact]
    public async Task RecordNoticeShownAsync_AfterTheEnd_NamesTheClient()
    {
        ServiceProvider provider = BuildWithSqlite();
        YipaiClient client = provider.GetRequiredService<YipaiClient>();

        await provider.DisposeAsync();

        ObjectDisposedException refused = await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Consent.RecordNoticeShownAsync());

        Assert.Equal("YipaiClient", refused.ObjectName);
    }

    [Fact]
    public async Task ListPublicAsync_AfterTheEnd_NamesTheClient()
    {
        var host = new TestHost();

        await host.DisposeAsync();

        ObjectDisposedException refused = await Assert.ThrowsAsync<ObjectDisposedException>(() => host.Client.Cases.ListPublicAsync());

        Assert.Equal("YipaiClient", refused.ObjectName);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task UseAsync(ServiceProvider provider, Func<ServiceProvider, ValueTask> end)
    {
        await provider.GetRequiredService<YipaiClient>().Consent.RecordNoticeShownAsync();
        await end(provider);
    }

    private ServiceProvider BuildWithSqlite() => new ServiceCollection()
        .AddYipaiClient(options => options.Endpoint = new Uri("https://city.example.cn"), privacy => privacy.UseDemonstrationHandler())
        .UseSqlite(_folder.Database).Services.BuildServiceProvider();
}
