using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CitizenPhone;

/// <summary>Represents one process of the app on a phone.</summary>
/// <remarks>The system calls it at the moments that docs/mobile.md lists.</remarks>
internal sealed class PhoneApp : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Starts the app.</summary>
    /// <remarks>The database lies in a folder that no cloud backup copies, the key beside it or in the key store.</remarks>
    public PhoneApp(string database, Uri city, ScriptedSystem system)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(system).AddSingleton<IDevicePermissionSource>(system).AddSingleton<IConnectivity>(system);
        services.AddYipaiClient(options => options.Endpoint = city, privacy => privacy.UseDemonstrationHandler()).UseSqlite(database);
        _services = services.BuildServiceProvider();
    }

    public YipaiClient Client => _services.GetRequiredService<YipaiClient>();

    /// <summary>The system shows the app.</summary>
    public Task OnResumeAsync() => Client.Outbox.ResumeAsync();

    /// <summary>The system takes the screen away.</summary>
    /// <remarks>When this returns, the app holds no lock, so the system may freeze or end it.</remarks>
    public Task OnSuspendAsync() => Client.Outbox.PauseAsync();

    /// <summary>The system gives the app a window in the background, on a phone about 30 seconds.</summary>
    public Task<OutboxDrain> OnWindowAsync(TimeSpan window) => Client.Outbox.DrainAsync(window);

    /// <summary>The person registers and agrees to what reporting needs.</summary>
    public async Task RegisterAsync(string name, params IEnumerable<string> scopes)
    {
        await Client.Consent.RecordNoticeShownAsync();
        await Client.Account.RegisterAsync(new AccountRegistration
        {
            AccountName = name, MobileNumber = "13804110001", Password = "correct-horse-42",
        });
        foreach (string scope in scopes.Prepend("case-handling"))
        {
            await Client.Consent.AgreeAsync(Client.Consent.CreatePrompt(scope));
        }

        await Client.Outbox.DrainAsync();
    }

    /// <summary>The person reports a manhole cover at a place.</summary>
    public async Task<ReportId> ReportAsync(ReportedPlace? place = null)
    {
        var draft = new ReportDraft
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"),
            Description = "井盖破损",
            Place = place ?? ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147)),
        };
        return (await Client.Reports.SubmitAsync(draft)).EnsureQueued();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
