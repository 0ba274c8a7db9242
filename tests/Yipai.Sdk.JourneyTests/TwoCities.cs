using System.Text;

namespace Yipai.Sdk.JourneyTests;

/// <summary>A city at which persons sign in with the account of the neighbour city, and that neighbour.</summary>
internal sealed class TwoCities : IAsyncDisposable
{
    public const string Provider = "neighbour";
    public const string Site = "dalian";
    public const string Return = "https://dalian.example/return";
    public const string Key = "key-of-dalian-at-its-neighbour-city";
    public const string Nickname = "海边的人";

    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly List<CityPhone> _phones = [];

    public MovingCity City { get; } = new();

    public MovingCity Neighbour { get; } = new();

    public CityPhone Phone { get; private set; } = null!;

    /// <summary>Gets the phone of the same person, with an account of the neighbour.</summary>
    public CityPhone Abroad { get; private set; } = null!;

    public Uri Issuer => new($"http://127.0.0.1:{Neighbour.World.City.Port}/");

    public async Task StartAsync()
    {
        Neighbour.World.City.Arguments =
        [
            $"--City:Sites:{Site}:Name", "大连示范城市", $"--City:Sites:{Site}:Contact", "privacy@dalian.example",
            $"--City:Sites:{Site}:Key", Key, $"--City:Sites:{Site}:Addresses:0", Return,
            $"--City:Sites:{Site}:Items:0", "account.nickname", "--City:SitesOverHttp", "true",
        ];
        await Neighbour.StartAsync();
        City.World.City.Arguments =
        [
            "--City:OpenId:Id", Provider, "--City:OpenId:Name", "邻市示范平台（本机演示）", "--City:OpenId:Contact", "privacy@neighbour.example",
            "--City:OpenId:Issuer", Issuer.AbsoluteUri, "--City:OpenId:ClientId", Site, "--City:OpenId:ClientSecret", Key,
            "--City:OpenId:ReturnAddress", Return,
        ];
        await City.StartAsync();
        Phone = await City.NewPhoneAsync();
        Abroad = new CityPhone(Path.Combine(Neighbour.World.Directory, "abroad.db"), Issuer, null, null);
        _phones.Add(Abroad);
        await Phone.RegisterAsync("walker", "account-binding");
        await Abroad.RegisterAsync("traveller", "third-party-login");
        await AgreeAsync();
    }

    public Task AgreeAsync() => Abroad.Client.Sites.AgreeAsync(
        Site, new Dictionary<string, string> { ["account.nickname"] = Nickname });

    /// <summary>Goes the way of the browser: from the address of an attempt through the neighbour to the address of return.</summary>
    public async Task<Uri> ReturnAsync(string address) =>
        (await ShowAsync(await Abroad.Client.Sites.SignInAsync(Site, new Uri(address)))).Headers.Location!;

    public async Task<HttpResponseMessage> ShowAsync(Uri address) => await _browser.GetAsync(address);

    public async Task<HttpResponseMessage> ExchangeAsync(IReadOnlyDictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await _browser.PostAsync(new Uri(Issuer, "connect/token"), content);
    }

    public async Task BindAsync()
    {
        Yipai.Cases.Wire.IdentityAttempt attempt = await Phone.Client.Bindings.BeginAsync(Provider);
        await Phone.Client.Bindings.FinishAsync(attempt, await ReturnAsync(attempt.Address));
    }

    public static async Task<int> CountAuditAsync(MovingCity city, string word) => await city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        foreach (CityPhone phone in _phones)
        {
            await phone.DisposeAsync();
        }

        await City.DisposeAsync();
        await Neighbour.DisposeAsync();
    }
}
