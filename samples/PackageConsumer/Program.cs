using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Client.Sessions;
using Yipai.Privacy;

string folder = Directory.CreateTempSubdirectory().FullName;
bool held = true;

var services = new ServiceCollection();
services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
services.AddYipaiClient(options => options.Endpoint = new Uri("http://localhost:9")).UseSqlite(Path.Combine(folder, "reports.db"));
await using (ServiceProvider provider = services.BuildServiceProvider())
{
    PrivacyGuard guard = provider.GetRequiredService<PrivacyGuard>();
    ProcessingDecision decision = guard.Decide(
        new(Activities.ContactMatching, DataItems.AddressBook) { Now = TimeProvider.System.GetUtcNow() }, ConsentState.Empty);
    Show("decision", decision.ToString(), !decision.IsAllowed);

    string masked = provider.GetRequiredService<Masker>().Mask("联系 13812345678", Audience.Public);
    Show("mask", masked, masked == "联系 138****5678");

    // A person who is signed in already; a report is queued even though the city cannot be reached.
    await provider.GetRequiredService<ISessionStore>().KeepAsync(new AccountSession(new SubjectId("someone"), "token"));
    YipaiClient client = provider.GetRequiredService<YipaiClient>();
    await client.Consent.RecordNoticeShownAsync();
    await client.Consent.AgreeAsync(client.Consent.CreatePrompt("case-handling"));
    SubmissionReceipt receipt = await client.Reports.SubmitAsync(new ReportDraft
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = "井盖破损，影响通行",
        Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147)),
    });
    Show("receipt", receipt.ToString(), receipt.IsQueued);
    int waiting = (await client.Outbox.DrainAsync()).Remaining;
    Show("waiting", $"{waiting}", waiting > 0);
}

Directory.Delete(folder, recursive: true);
return held ? 0 : 1;

void Show(string name, string value, bool isExpected)
{
    held &= isExpected;
    Console.WriteLine($"{name}: {value}{(isExpected ? "" : "  (not as expected)")}");
}
