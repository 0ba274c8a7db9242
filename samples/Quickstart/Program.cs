using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Samples.CityServer;

const string IdentityNumber = "11010519491231002X";
const string Text = $"井盖破损，有人差点摔倒。电话13912345678，身份证{IdentityNumber}。";
string folder = Directory.CreateTempSubdirectory("yipai-quickstart-").FullName;
bool allKept = true;

// The city: samples/CityServer on a free port of this machine.
WebApplication city = await StartCityAsync("http://127.0.0.1:0");
string address = city.Urls.First();

// The phone. A real host names its company instead of the demonstration handler.
var services = new ServiceCollection();
services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
services.AddYipaiClient(options => options.Endpoint = new Uri(address)).UseSqlite(Path.Combine(folder, "phone.db"));
ServiceProvider provider = services.BuildServiceProvider();
YipaiClient phone = provider.GetRequiredService<YipaiClient>();

// Notice and consent. Each purpose has its own question, and no answer is ticked beforehand.
var draft = new ReportDraft
{
    Subject = CaseCatalogue.GbT30428.Component("01-01"), // 上水井盖
    Description = Text,
    Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147)),
    Photos = [ReportPhoto.FromFile(Path.Combine(AppContext.BaseDirectory, "manhole.jpg"))],
};
SubmissionReceipt early = await phone.Reports.SubmitAsync(draft);
Promise(!early.IsQueued, $"Before the notice is shown, the phone takes no report: {early}.");
await phone.Consent.RecordNoticeShownAsync(); // a real host first shows phone.Consent.Notice.Text
await phone.Account.RegisterAsync(new() { AccountName = "walker", MobileNumber = "13804110001", Password = "correct-horse-42" });
await phone.Consent.AgreeAsync(phone.Consent.CreatePrompt("case-handling"));
await phone.Consent.AgreeAsync(phone.Consent.CreatePrompt("publication"));
Promise((await phone.Outbox.DrainAsync()).Remaining == 0, "The citizen saw the notice and agreed twice. The city has the records.");

// The city cannot be reached. The report waits on the phone, encrypted, and is delivered later.
await city.DisposeAsync();
SubmissionReceipt receipt = await phone.Reports.SubmitAsync(draft);
Promise(receipt.IsQueued && (await phone.Outbox.DrainAsync()).Remaining == 1, "The city is offline. The report waits on the phone.");
city = await StartCityAsync(address);
await foreach (DeliveryStatus status in phone.Outbox.WatchAsync(receipt))
{
    // The phone sends by itself. The loop ends when the city has the report.
}

// Four readers see one case, each in a view of their own.
ReporterCaseView mine = (await phone.Cases.ListMineAsync()).Single();
Promise(mine.Description == Text && mine.Photos.Count == 1, $"The reporter reads:   {mine.Description} (1 photo)");
string staff = await ReadAsync("staff"), department = await ReadAsync("department");
Promise(staff == Text, $"Staff read:           {staff}");
Promise(!department.Contains(IdentityNumber), $"The department reads: {department}");
string published = (await phone.Cases.ListPublicAsync()).Single().Description ?? "";
Promise(published.Contains("139****5678") && !published.Contains(IdentityNumber), $"The public reads:     {published}");

// A consent can be withdrawn.
await phone.Consent.WithdrawAsync("publication");
await phone.Outbox.DrainAsync();
Promise((await phone.Cases.ListPublicAsync())[0].Description is null, "The public text is gone after the withdrawal.");

await provider.DisposeAsync();
await city.DisposeAsync();
Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
Directory.Delete(folder, recursive: true);
return allKept ? 0 : 1;

void Promise(bool isKept, string sentence)
{
    allKept &= isKept;
    Console.WriteLine($"{(isKept ? "kept  " : "BROKEN")}  {sentence}");
}

async Task<WebApplication> StartCityAsync(string url)
{
    string[] keys = ["--City:StaffKey", "staff-key", "--City:DepartmentKey", "department-key"];
    WebApplication app = CityServerApp.Build(["--urls", url, "--City:DataDirectory", folder, .. keys], TextWriter.Null);
    await app.MigrateYipaiAsync();
    await app.StartAsync();
    return app;
}

async Task<string> ReadAsync(string reader)
{
    using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", $"{reader}-key") } };
    return (await http.GetFromJsonAsync<JsonElement>($"{address}/v1/{reader}/cases"))[0].GetProperty("description").GetString()!;
}
