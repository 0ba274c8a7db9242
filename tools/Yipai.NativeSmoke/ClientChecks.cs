using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.NativeSmoke;

/// <summary>Checks every operation of the client, in the order in which a person uses them.</summary>
internal sealed class ClientChecks(CheckList checks, YipaiClient client, CannedCity city)
{
    public async Task RunAsync()
    {
        await checks.GroupAsync("browsing", BrowseAsync);
        await checks.GroupAsync("registering", RegisterAsync);
        await checks.GroupAsync("choosing", ChooseAsync);
        await checks.GroupAsync("reporting", ReportAsync);
        await checks.GroupAsync("reading", ReadAsync);
        await checks.GroupAsync("cancelling", CancelAsync);
    }

    private static ReportDraft Draft => new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = "井盖破损，联系 13812345678",
        Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147)),
        Photos = [ReportPhoto.FromBytes(SmokePhoto.Make())],
    };

    private async Task BrowseAsync()
    {
        IReadOnlyList<PublicCaseView> cases = await client.Cases.ListPublicAsync();
        checks.That("the client reads the public list", cases is [{ Id: "DL-1", Withheld.Count: 1 }]);
        checks.That(
            "browsing sends neither an agent nor a token",
            !city.Requests[^1].Head.Contains("Agent:") && !city.Requests[^1].Head.Contains("Bearer"));
        SubmissionReceipt receipt = await client.Reports.SubmitAsync(Draft);
        checks.That($"the client queues nothing before the notice: {receipt}", !receipt.IsQueued);
    }

    private async Task RegisterAsync()
    {
        var registration = new AccountRegistration { AccountName = "smoke", MobileNumber = "13812345678", Password = "not-a-secret" };
        ProcessingDecision early = await client.Account.RegisterAsync(registration);
        checks.That($"nobody registers before the notice: {early}", !early.IsAllowed);

        checks.That("the notice names its handler", client.Consent.Notice.Handler.Name.Length > 0);
        await client.Consent.RecordNoticeShownAsync();
        ProcessingDecision decision = await client.Account.RegisterAsync(registration);
        checks.That($"registering is allowed after it: {decision}", decision.IsAllowed);
        checks.That("the client stores the session", await client.Account.FindSessionAsync() is { Token: "canned" });

        string refused = await CodeOfAsync(() => client.Account.SignInAsync("smoke", "wrong"));
        checks.That("a refused sign-in throws YP0302", refused == "YP0302");
    }

    private async Task ChooseAsync()
    {
        ConsentPrompt prompt = client.Consent.CreatePrompt("case-handling");
        ConsentReceipt refused = await client.Consent.RefuseAsync(prompt);
        ConsentReceipt given = await client.Consent.AgreeAsync(prompt);
        ConsentReceipt withdrawn = await client.Consent.WithdrawAsync("case-handling");
        checks.That(
            "each choice has a receipt",
            (refused.EventState, given.EventState, withdrawn.EventState)
                == (ConsentEvent.Refused, ConsentEvent.Given, ConsentEvent.Withdrawn));
        checks.That("a receipt can be written as JSON", given.ToJson().Contains(given.ReceiptId.ToString()));
        SubmissionReceipt receipt = await client.Reports.SubmitAsync(Draft);
        checks.That($"the client queues nothing after a withdrawal: {receipt}", !receipt.IsQueued);

        await client.Consent.AgreeAsync(prompt);
        checks.That(
            "the client stores the choice in force",
            (await client.Consent.GetStateAsync()).Find("case-handling")?.Event == ConsentEvent.Given);
    }

    private async Task ReportAsync()
    {
        checks.That("the client warns of the number in the text", client.Reports.Advise(Draft) is [{ CanMoveToContact: true }]);
        await client.Outbox.PauseAsync(); // so that the round by hand below has something to count
        SubmissionReceipt receipt = await client.Reports.SubmitAsync(Draft);
        checks.That($"the report is queued: {receipt}", receipt.IsQueued);

        OutboxDrain drain = await client.Outbox.DrainAsync();
        await client.Outbox.ResumeAsync();
        checks.That($"everything is sent: {drain}", drain is { Delivered: > 0, Rejected: 0, Remaining: 0 });
        CannedRequest? photo = city.Requests.SingleOrDefault(request => request.Path.StartsWith("/v1/photos/", StringComparison.Ordinal));
        checks.That("one photo is sent, without its comment", photo is not null && photo.Body.AsSpan().IndexOf(SmokePhoto.Comment) < 0);
        checks.That("the report is sent last", city.Requests[^1].Path == $"/v1/reports/{receipt.ReportId}");
    }

    private async Task ReadAsync()
    {
        IReadOnlyList<ReporterCaseView> cases = await client.Cases.ListMineAsync();
        checks.That("the client reads the person's own cases", cases is [{ Id: "DL-1" }]);
        HeldInformation held = await client.Rights.ReadAllAsync();
        checks.That($"the client reads what the city holds: {held}", held.Stores.Count == 2);
    }

    private async Task CancelAsync()
    {
        AccountClosureAnswer answer = await client.Account.CloseAccountAsync();
        checks.That("the reply to closing the account lists what is erased", answer.Steps is [{ Outcome: "Erase" }]);
        checks.That("the session is gone", await client.Account.FindSessionAsync() is null);
        checks.That("reading own cases without a session throws YP0304", await CodeOfAsync(() => client.Cases.ListMineAsync()) == "YP0304");
    }

    private static async Task<string> CodeOfAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "none";
        }
        catch (YipaiClientException exception)
        {
            return exception.Code;
        }
    }
}
