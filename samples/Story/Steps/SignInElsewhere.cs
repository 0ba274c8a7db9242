using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen binds an account of the neighbour city, which is the OpenID provider, and unbinds it again.</summary>
internal static class SignInElsewhere
{
    private const string Nickname = "海边的人";

    public static async Task TellAsync(StoryWorld world, StoryTeller teller)
    {
        YipaiClient client = world.Phone.Client;
        await using CitizenHost abroad = new(
            Path.Combine(world.Directory, "abroad.db"), world.Neighbour.Issuer, world.Profile, world.ConfigurePhone);
        await abroad.Client.Consent.RecordNoticeShownAsync();
        await abroad.Client.Account.RegisterAsync(new AccountRegistration
        {
            AccountName = "traveller", MobileNumber = "13804110009", Password = StoryTexts.Password,
        });
        await abroad.Client.Consent.AgreeAsync(abroad.Client.Sites.CreatePrompt());
        SiteLine site = (await abroad.Client.Sites.ListAsync()).Sites[0];
        await abroad.Client.Sites.AgreeAsync(site.SiteId, new Dictionary<string, string> { [site.Items[0]] = Nickname });

        IdentityProviderLine provider = (await client.Bindings.ListProvidersAsync()).Providers[0];
        await client.Consent.AgreeAsync(client.Bindings.CreatePrompt());
        IdentityAttempt attempt = await client.Bindings.BeginAsync(provider.ProviderId);
        Uri returned = await world.Neighbour.ShowAsync(
            await abroad.Client.Sites.SignInAsync(site.SiteId, new Uri(attempt.Address)));
        BindingLine? bound = await client.Bindings.FinishAsync(attempt, returned);
        SiteGrantLine grant = (await abroad.Client.Sites.ListGrantsAsync()).Grants[0];
        teller.Check(
            bound?.Claims.Values.Single() == Nickname && grant.LastUsedAt is not null,
            $"{provider.Name} tells this city the nickname that the person chose, and nothing else", "P4.1.1/6", "P4.1.1/7");

        int left = (await client.Bindings.UnbindAsync(provider.ProviderId)).Bindings.Count;
        int granted = (await abroad.Client.Sites.WithdrawAsync(site.SiteId)).Grants.Count;
        HeldInformation held = await client.Rights.ReadAllAsync();
        teller.Check(
            (left, granted, held.Stores["identities"].GetArrayLength()) == (0, 0, 0),
            "the account is unbound, the agreement is taken back, and nothing of it stays", "P4.1.1/7", "PIPL 47");
    }
}

/// <summary>Runs another city, whose accounts sign persons in here by OpenID.</summary>
internal sealed class NeighbourCity : IAsyncDisposable
{
    private const string Return = "https://dalian.example/return";
    private const string Key = "key-of-dalian-at-its-neighbour-city";

    private readonly CityHost _city;
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public NeighbourCity(string directory, PrivacyProfile profile) =>
        _city = new CityHost(Path.Combine(directory, "neighbour"), profile)
        {
            Arguments =
            [
                "--City:Sites:dalian:Name", "大连示范城市", "--City:Sites:dalian:Contact", "privacy@dalian.example",
                "--City:Sites:dalian:Key", Key, "--City:Sites:dalian:Addresses:0", Return,
                "--City:Sites:dalian:Items:0", "account.nickname", "--City:SitesOverHttp", "true",
            ],
        };

    public Uri Issuer => new($"http://127.0.0.1:{_city.Port}/");

    /// <summary>Starts the other city, and returns how this city is known there.</summary>
    public async Task<IReadOnlyList<string>> StartAsync()
    {
        await _city.StartAsync();
        return
        [
            "--City:OpenId:Id", "neighbour", "--City:OpenId:Name", "邻市示范平台（本机演示）",
            "--City:OpenId:Contact", "privacy@neighbour.example", "--City:OpenId:Issuer", Issuer.AbsoluteUri,
            "--City:OpenId:ClientId", "dalian", "--City:OpenId:ClientSecret", Key, "--City:OpenId:ReturnAddress", Return,
        ];
    }

    /// <summary>Opens an address as a browser does, and returns where it leads.</summary>
    public async Task<Uri> ShowAsync(Uri address)
    {
        using HttpResponseMessage answer = await _browser.GetAsync(address);
        return answer.Headers.Location!;
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _city.DisposeAsync();
    }
}
