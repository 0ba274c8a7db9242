using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests;

/// <summary>A city whose text changes while phones are offline.</summary>
internal sealed class MovingCity : IAsyncDisposable
{
    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private readonly List<CityPhone> _phones = [];

    public StoryWorld World => _world;

    public Task StartAsync() => _world.City.StartAsync();

    /// <summary>Starts the city again with one sentence of the supplement edited.</summary>
    public async Task EditAsync(string retention)
    {
        await _world.City.StopAsync();
        _world.City.Customize = builder => builder.Services.PostConfigure<YipaiPrivacyOptions>(
            options => options.Supplement = options.Supplement with { Retention = retention });
        await _world.City.StartAsync();
    }

    /// <summary>A phone whose app embeds the profile that the city has now, or none of it.</summary>
    public async Task<CityPhone> NewPhoneAsync(
        TimeProvider? clock = null, bool hasProfile = true, PhonePermissions? permissions = null)
    {
        using var http = new HttpClient { BaseAddress = _world.Relay.Endpoint };
        CityProfile? profile = hasProfile ? CityProfile.Load(await http.GetByteArrayAsync("v1/city")) : null;
        var phone = new CityPhone(
            Path.Combine(_world.Directory, $"{Guid.NewGuid():N}.db"), _world.Relay.Endpoint, profile, clock, permissions);
        _phones.Add(phone);
        return phone;
    }

    /// <summary>Keeps a phone that another test made, so that it ends with this city.</summary>
    public CityPhone Keep(CityPhone phone)
    {
        _phones.Add(phone);
        return phone;
    }

    /// <summary>What the city has of a scope of the person signed in on a phone.</summary>
    public async Task<ConsentStatus> StatusAsync(CityPhone phone, string scope)
    {
        AccountSession session = (await phone.Client.Account.FindSessionAsync())!;
        ConsentState state = await _world.City.Ledger.GetStateAsync(_world.City.HandlerId, session.SubjectId);
        return state.Find(scope, TimeProvider.System.GetUtcNow()).Status;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (CityPhone phone in _phones)
        {
            await phone.DisposeAsync();
        }

        await _world.DisposeAsync();
    }
}

/// <summary>A phone that takes handler and text from the city's profile.</summary>
internal sealed class CityPhone : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public CityPhone(string database, Uri endpoint, CityProfile? profile, TimeProvider? clock, PhonePermissions? permissions = null)
    {
        var services = new ServiceCollection();
        if (permissions is not null)
        {
            services.AddSingleton<Yipai.Privacy.Processing.IDevicePermissionSource>(permissions);
        }

        if (clock is not null)
        {
            services.AddSingleton(clock);
        }

        services.AddYipaiClient(
            options => (options.Endpoint, options.City) = (endpoint, profile), profile is null ? options =>
                options.UseDemonstrationHandler() : null)
            .UseSqlite(database);
        _services = services.BuildServiceProvider();

        // The tests look at one round at a time, so they drain by hand.
        _ = Client.Outbox.PauseAsync();
    }

    public YipaiClient Client => _services.GetRequiredService<YipaiClient>();

    public IConsentLedger Ledger => _services.GetRequiredService<IConsentLedger>();

    public Yipai.Client.Storage.IReceiptStore Receipts => _services.GetRequiredService<Yipai.Client.Storage.IReceiptStore>();

    public HandlerId HandlerId => Client.Consent.Notice.Handler.Id;

    /// <summary>Shows the notice, registers, and agrees to have cases handled.</summary>
    public async Task RegisterAsync(string accountName = "walker", params string[] scopes)
    {
        await Client.Consent.RecordNoticeShownAsync();
        await Client.Account.RegisterAsync(NewAccount(accountName));
        foreach (string scope in scopes)
        {
            await Client.Consent.AgreeAsync(Client.Consent.CreatePrompt(scope));
        }
    }

    public static AccountRegistration NewAccount(string accountName) =>
        new() { AccountName = accountName, MobileNumber = "13804110001", Password = StoryTexts.Password };

    public Task<SubmissionReceipt> ReportAsync(bool isAnonymous = false) => Client.Reports.SubmitAsync(new ReportDraft
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = "井盖破损，影响通行",
        Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
        IsAnonymous = isAnonymous,
    });

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
