using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Samples.Story.Steps;

/// <summary>A developer makes a mistake, and the person uses the rights of the policy.</summary>
internal static class Steps08To09
{
    public static async Task BeCarelessAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(8, "A careless developer gives nothing away");
        using CityCalls anyone = world.As(null);
        string answer = await anyone.GetTextAsync(CarelessDeveloper.Path);
        string log = world.City.Log.ToString().Split('\n').Last(line => line.Contains("Careless", StringComparison.Ordinal)).Trim();
        teller.Check(IsClean(log), $"the developer logs the account object:\n{log}", "P4.1.2-9(5)", "S21");
        teller.Check(IsClean(answer), $"the developer returns the entity from a public endpoint:\n{answer}", "P4.1.2-9(5)", "S21");

        PolicyPrincipal me = (await world.Phone.Client.Account.FindSessionAsync())!.Principal;
        ConsentState state = await world.Phone.Client.Consent.GetStateAsync();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        teller.Denied(
            "the developer asks for a passport number",
            world.Phone.Guard.Decide(new(Activities.ReportCase, DataItems.PassportNumber) { Principal = me, Now = now }, state),
            "P4.1/1");
        teller.Denied(
            "the developer shares with a company that nobody registered",
            world.Phone.Guard.DecideDisclosure(
                new(DisclosureKind.Sharing, "some-data-company", DataItems.MobileNumber) { Principal = me, Now = now }, state),
            "P4.4.1/1");
    }

    public static async Task CloseAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(9, "Read everything held; correct a number; close the account");
        HeldInformation held = await world.Phone.Client.Rights.ReadAllAsync();
        teller.Check(
            held.Stores["account"].GetProperty("mobileNumber").GetString() == StoryTexts.AccountMobile
                && held.Stores["cases"].GetArrayLength() == 2,
            $"the city holds the account with its whole mobile number, {held.Stores["cases"].GetArrayLength()} cases, "
                + $"{held.Stores["consents"].GetArrayLength()} consents",
            "P4.3.1");
        ServiceLogAnswer log = await world.Phone.Client.Rights.ReadLogPageAsync();
        teller.Check(
            log.Entries.Any(line =>
                line.Operation == "PUT /v1/reports/{reportId}" && line.ErasedAfter > DateOnly.FromDateTime(line.At.Date)),
            "the server's log names operations, no values, and the last day of each line", "P4.1.2-2(2)");
        await ReceiveAndReviewAsync(world, teller);
        await UseRightsAsync(world, teller);
        await Purchasing.TellAsync(world, teller);
        string subjectId = held.SubjectId;
        string token = (await world.Phone.Client.Account.FindSessionAsync())!.Token;
        AccountClosureAnswer answer = await world.Phone.Client.Account.CloseAccountAsync();
        foreach (AccountClosureStep step in answer.Steps)
        {
            teller.Say($"{step.Subject}: {Describe(step)} ({step.Rule})");
        }

        teller.Check(answer.Steps.Any(step => step is { Outcome: "Erase", Subject: "phone.mobile" }),
            "account name, mobile number and password are erased", "P4.3.3");
        teller.Check(answer.Steps.Any(step => step is { Outcome: "StorageOnly", Until: not null }),
            "everything that stays has a reason and a last day", "PIPL 47", "PIPL 56");
        bool isGone = !await world.City.HasAccountAsync(new SubjectId(subjectId))
            && !await world.City.HasReporterAsync(new SubjectId(subjectId))
            && !await world.City.HasSessionAsync(token);
        teller.Check(isGone && await world.City.CountCasesAsync() == 3,
            "no account, session or reporter is left; the cases stay without a person", "P4.3.3", "PIPL 47");
        await Purchasing.TellWhatStaysAsync(world, new SubjectId(subjectId), teller);
        teller.Check(await world.Phone.Client.Account.FindSessionAsync() is null, "and the phone has forgotten the session", "P4.1.2-9(2)");
    }

    /// <summary>Corrects a number, asks to be taken out of a report, and finds the request with its last day.</summary>
    private static async Task UseRightsAsync(StoryWorld world, StoryTeller teller)
    {
        RightsClient rights = world.Phone.Client.Rights;
        await rights.CorrectAsync(DataItems.MobileNumber, StoryTexts.CorrectedMobile);
        HeldInformation corrected = await rights.ReadAllAsync();
        teller.Check(
            corrected.Stores["account"].GetProperty("mobileNumber").GetString() == StoryTexts.CorrectedMobile,
            "the corrected number is the new one everywhere the city keeps it", "P4.3.1");

        var first = new CaseId((await world.Phone.Client.Cases.ListMineAsync())[0].Id);
        RightsRequestStatus asked = await rights.DeleteReportAsync(first);
        RightsRequestStatus listed = (await rights.ListRequestsAsync()).Requests[^1];
        teller.Check(
            listed.RequestId == asked.RequestId && listed.IsOpen && listed.DueOn is not null == world.IsStrict,
            "the officer decides whether a report is deleted, and the strict city names the last day", "P4.3.2/1", "P4.3.4/2");
        await AuthorizeAsync(world, teller);
    }

    /// <summary>Lets an organization outside the city read the number, and takes that back.</summary>
    private static async Task AuthorizeAsync(StoryWorld world, StoryTeller teller)
    {
        DisclosuresClient disclosures = world.Phone.Client.Disclosures;
        OutsideOrganization office = (await disclosures.ListOrganizationsAsync()).Organizations[0];
        AuthorizationStatus given = await disclosures.AuthorizeAsync(
            office.Id, DataItems.MobileNumber, TimeProvider.System.GetUtcNow().AddDays(30));
        using CityCalls organization = world.As(CityHost.OrganizationKey);
        string path = $"v1/organization/authorizations/{given.AuthorizationId}/items";
        string read = await organization.GetTextAsync(path);
        await disclosures.WithdrawAsync(Guid.Parse(given.AuthorizationId));
        teller.Check(
            read.Contains(StoryTexts.CorrectedMobile, StringComparison.Ordinal) && await organization.FindFileAsync(path) is null,
            $"{office.Name} reads the number on the citizen's authorization, and nothing after the withdrawal", "P4.4.1-1", "PIPL 23");
        await AnnounceSuccessorAsync(world, teller);
    }

    /// <summary>Lets the officer plan a change of handler, about which every citizen learns before its day.</summary>
    private static async Task AnnounceSuccessorAsync(StoryWorld world, StoryTeller teller)
    {
        var change = new HandlerChangeRequest(
            "successor", "示范城市新运营公司", "privacy@successor.example", StaysBound: true, [],
            TimeProvider.System.GetUtcNow().AddDays(30));
        using CityCalls officer = world.As(CityHost.OfficerKey);
        (int status, _) = await officer.PutAsync(
            $"v1/officer/handler-changes/{Guid.NewGuid():N}",
            JsonSerializer.SerializeToUtf8Bytes(change, WireJsonContext.Default.HandlerChangeRequest));
        InboxMessage told = (await world.Phone.Client.Messages.ReadPageAsync()).Messages[^1];
        teller.Check(
            status == 201 && told.Text.Contains(change.RecipientContact, StringComparison.Ordinal),
            $"who takes the city over is known to every citizen 30 days before: {told.Title}", "P4.4.1-3", "PIPL 22");
    }

    private static string Describe(AccountClosureStep step) => (step.Outcome, step.Until) switch
    {
        ("StorageOnly", { } until) => $"stays in storage only, used for nothing, until {until:yyyy-MM-dd}",
        ("Deidentify", { } until) => $"stays without the person until {until:yyyy-MM-dd}",
        ("Deidentify", null) => "stays without the person",
        _ => "erased",
    };

    private static bool IsClean(string text) =>
        text.Contains("138****0001", StringComparison.Ordinal)
        && !text.Contains(StoryTexts.AccountMobile, StringComparison.Ordinal)
        && !text.Contains(StoryTexts.AccountName, StringComparison.Ordinal);

    /// <summary>A partner provides something without consent, and the officer records a finding that a human reviews.</summary>
    private static async Task ReceiveAndReviewAsync(StoryWorld world, StoryTeller teller)
    {
        RightsClient rights = world.Phone.Client.Rights;
        using CityCalls officer = world.As(CityHost.OfficerKey);
        (int received, _) = await officer.PutAsync($"v1/officer/received/{Guid.NewGuid():N}", JsonSerializer.SerializeToUtf8Bytes(new
        {
            account = StoryTexts.AccountName,
            sourceId = "park-app",
            evidenceId = "park-77",
            authorizedAt = TimeProvider.System.GetUtcNow().AddDays(-1),
            endsAt = (DateTimeOffset?)null,
            authorizedItems = new[] { "phone.mobile" },
            items = new Dictionary<string, string> { ["phone.mobile"] = StoryTexts.AccountMobile },
        }));
        teller.Check(
            received == 403 && (await rights.ReadReceivedPageAsync()).Records.Count == 0,
            "the city refuses what a partner provided, because the person has not agreed to take it in", "P4.1.2-6");

        string id = Guid.NewGuid().ToString("N");
        await officer.PutAsync($"v1/officer/findings/{id}", JsonSerializer.SerializeToUtf8Bytes(new
        {
            account = StoryTexts.AccountName, purpose = "FraudMonitoring", explanation = "同一时间有两地登录，请确认。",
        }));
        FindingLine asked = await rights.AskForReviewAsync(id, "这两次登录都是我本人。");
        teller.Check(
            asked is { State: "InReview", Purpose: "FraudMonitoring" } && asked.Statute.Contains("P4.1.2-8", StringComparison.Ordinal),
            "the person reads a finding with purpose and statute, and a human reviews it", "P4.1.2-8");
    }
}
