using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client.Tests.Hosting;

/// <summary>One process, two cities.</summary>
public sealed class NamedClientTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public async Task AddYipaiClient_TwoNames_KeepTheirSessionsApart()
    {
        await using ServiceProvider provider = Build(false);

        await provider.GetRequiredKeyedService<ISessionStore>("dalian")
            .KeepAsync(new AccountSession(new SubjectId("subject-1"), "token-1"));

        Assert.NotNull(await Client(provider, "dalian").Account.FindSessionAsync());
        Assert.Null(await Client(provider, "shenyang").Account.FindSessionAsync());
    }

    [Fact]
    public async Task UseSqlite_TwoNames_KeepTheirFilesApart()
    {
        await using ServiceProvider provider = Build(true);

        await Client(provider, "dalian").Consent.RecordNoticeShownAsync();

        Assert.True(File.Exists(_folder.At("dalian.db")));
        Assert.False(File.Exists(_folder.At("shenyang.db")));
    }

    [Fact]
    public async Task Requests_OfTwoNames_GoToTheirOwnCity()
    {
        var services = new ServiceCollection();
        var servers = new Dictionary<string, ScriptedServer>();
        foreach (string name in new[] { "dalian", "shenyang" })
        {
            var server = servers[name] = new ScriptedServer(TimeProvider.System);
            server.Answers(System.Net.HttpStatusCode.OK, body: "[]");
            services.AddYipaiClient(name, options => options.Endpoint = new Uri($"https://{name}.example.cn/{name}"))
                .Http.ConfigurePrimaryHttpMessageHandler(() => server);
        }

        await using ServiceProvider provider =
            services.AddYipaiPrivacy(options => options.UseDemonstrationHandler()).BuildServiceProvider();

        await Client(provider, "shenyang").Cases.ListPublicAsync();

        Assert.Equal("/shenyang/v1/cases", Assert.Single(servers["shenyang"].Requests).Path);
        Assert.Empty(servers["dalian"].Requests);
    }

    [Fact]
    public void Start_EachCityWithItsOwnHandler_NeedsNoOther()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddYipaiClient("dalian", options => options.Endpoint = new Uri("https://dalian.example.cn"),
                privacy => privacy.Handler = Handler("dalian"))
            .Services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.Contains("dalian-city", Client(provider, "dalian").Consent.Notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_ANamedClientWithoutAnyHandler_IsYP0110()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddYipaiClient("dalian", options => options.Endpoint = new Uri("https://dalian.example.cn"))
            .Services.BuildServiceProvider();

        OptionsValidationException refused =
            Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.StartsWith("YP0110", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddYipaiClient_BesideANamedOne_IsNotTheSameClient()
    {
        var services = new ServiceCollection();
        services.AddYipaiClient(
            options => options.Endpoint = new Uri("https://city.example.cn"), privacy => privacy.UseDemonstrationHandler());
        services.AddYipaiClient("dalian", options => options.Endpoint = new Uri("https://dalian.example.cn"));

        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotSame(provider.GetRequiredService<IOutbox>(), provider.GetRequiredKeyedService<IOutbox>("dalian"));
        Assert.NotSame(provider.GetRequiredService<YipaiClient>(), Client(provider, "dalian"));
    }

    public void Dispose() => _folder.Dispose();

    private static YipaiClient Client(ServiceProvider provider, string name) => provider.GetRequiredKeyedService<YipaiClient>(name);

    private static PersonalInformationHandler Handler(string id) => new($"{id}-city", "privacy@example.cn", new HandlerId(id));

    private ServiceProvider Build(bool isInFiles)
    {
        var services = new ServiceCollection();
        services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
        foreach (string name in new[] { "dalian", "shenyang" })
        {
            IYipaiClientBuilder builder =
                services.AddYipaiClient(name, options => options.Endpoint = new Uri($"https://{name}.example.cn"));
            if (isInFiles)
            {
                builder.UseSqlite(_folder.At($"{name}.db"));
            }
        }

        return services.BuildServiceProvider();
    }
}
