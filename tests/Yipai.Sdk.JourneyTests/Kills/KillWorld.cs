using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Storage;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests.Kills;

/// <summary>One city, a fresh citizen with a phone for each point of the journey, and the oracle that compares them.</summary>
internal sealed class KillWorld : IAsyncDisposable
{
    private const string Queued = "queued ";
    private const string Sent = "sent ";

    private readonly string _directory = Directory.CreateTempSubdirectory("yipai-kill-").FullName;
    private int _citizens;

    public KillWorld()
    {
        City = new CityHost(_directory, PrivacyProfile.Strict2026) { PasswordRounds = 1 }; // No test asks how slow a guess is.
        Shim = new KillShim(_directory);
    }

    public CityHost City { get; }

    public KillShim Shim { get; }

    public Uri Endpoint => new($"http://127.0.0.1:{City.Port}");

    /// <summary>Registers a citizen who gives both consents, and returns the phone.</summary>
    public async Task<KillPhone> RegisterAsync()
    {
        int number = ++_citizens;
        var phone = new KillPhone(Path.Combine(_directory, $"phone-{number}"), number);
        await using var host = new CitizenHost(phone.Database, Endpoint, PrivacyProfile.Strict2026);
        YipaiClient client = host.Client;
        await client.Consent.RecordNoticeShownAsync();
        await client.Account.RegisterAsync(new AccountRegistration
        {
            AccountName = $"walker-{number}",
            MobileNumber = SecondCitizen.ContactMobile,
            Password = StoryTexts.Password,
        });
        await client.Consent.AgreeAsync(client.Consent.CreatePrompt("case-handling"));
        await client.Consent.AgreeAsync(client.Consent.CreatePrompt("publication"));
        await client.Outbox.SendNowAsync();
        phone.Person = (await client.Account.FindSessionAsync())!.SubjectId;
        return phone;
    }

    /// <summary>Returns what the citizen read on the screen although it is not true.</summary>
    public async Task<string?> FindLieAsync(KillPhone phone)
    {
        HashSet<string> reports = [.. (await CasesOfAsync(phone)).Select(stored => stored.Opened.Report.Id.ToString())];
        bool isSent = Lines(phone, Sent).All(reports.Contains);
        bool isWithdrawn = !phone.Told.Contains("withdrawal sent") || await CountWithdrawalsAsync(phone) > 0;
        return !isSent ? "a report counts as sent and is not at the city"
            : !isWithdrawn ? "a withdrawal counts as sent and is not at the city" : null;
    }

    /// <summary>Returns what is lost, doubled or stuck after the journey, by both databases and by what the citizen read.</summary>
    public async Task<string?> FindFaultAsync(KillPhone phone)
    {
        List<StoredCase> cases = await CasesOfAsync(phone);
        string[] queued = Lines(phone, Queued);
        string[] reports = [.. cases.Select(stored => stored.Opened.Report.Id.ToString())];
        int withdrawals = await CountWithdrawalsAsync(phone);
        return queued.Length != 1 ? $"the citizen read of {queued.Length} reports"
            : !reports.SequenceEqual(queued) ? $"the city has {reports.Length} reports for one"
            : !cases[0].Opened.Report.Photos.Select(photo => photo.Hex).Order().SequenceEqual(phone.Photos.Keys.Order())
                ? "the photos of the report differ"
            : !phone.Photos.All(IsAtCity) ? "a photo is not at the city as it left the phone"
            : withdrawals is not (1 or 2) ? $"the city has {withdrawals} withdrawals"
            : phone.CountWaiting() is > 0 and int waiting ? $"{waiting} entries still wait"
            : await FindLieAsync(phone);
    }

    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private static string[] Lines(KillPhone phone, string start) =>
        [.. phone.Told.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..]).Distinct()];

    private bool IsAtCity(KeyValuePair<string, byte[]> photo)
    {
        string path = Path.Combine(City.DataDirectory, "photos", photo.Key);
        return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(photo.Value);
    }

    private async Task<List<StoredCase>> CasesOfAsync(KillPhone phone) => [.. (await City.Services.GetRequiredService<ICaseStore>()
        .ReadPageAsync(City.HandlerId, new CaseQuery(Audience.Subject) { SubjectId = phone.Person, Size = CaseQuery.MaxSize })).Cases];

    private async Task<int> CountWithdrawalsAsync(KillPhone phone) => await City.Ledger.ReadAsync(City.HandlerId, phone.Person)
        .CountAsync(entry => entry is ConsentRecord { Event: ConsentEvent.Withdrawn, ScopeId: "publication" });
}
