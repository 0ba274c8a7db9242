using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen browses, registers and chooses, before any report.</summary>
internal static class Steps01To03
{
    public static async Task BrowseAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(1, "Browse the public list with no account");
        IReadOnlyList<PublicCaseView> cases = await world.Phone.Client.Cases.ListPublicAsync();
        string raw = world.Relay.TakeReceived();
        teller.Say($"the raw request, as the server received it:\n{raw.Trim()}");
        teller.Check(cases.Count == 0, "the city returns the list, which is still empty", "P4.1.1/2");
        IReadOnlyList<DataItem> found = DeclaredItemSearch.Find(raw);
        teller.Say(
            $"searched for all {DataItems.All.Count} declared items; found: {string.Join(", ", found)} (what transport itself produces)");
        teller.Check(
            found.All(item => item == DataItems.IpAddress || item == DataItems.VisitedUrl),
            "no declared item but IP and URL travels with it",
            "P4.1.1/2");

        StorageAnswer storage = await world.Phone.Client.Device.ReadStorageAsync();
        teller.Check(
            storage.Entries.Count > 0 && storage.Entries.All(entry => entry is { Technology: "LocalStorage", IsEssential: true }),
            "the register of device storage names no cookie, and each entry serves a function that the person uses", "P4.5/2");
        StoresAnswer stores = await world.Phone.Client.Rights.ListStoresAsync();
        teller.Check(
            stores.Stores.Count == 3 && stores.Stores.All(store => store is { Region: "MainlandChina", EncryptsAtRest: true }),
            $"the city says what it keeps where, encrypted in the mainland: {string.Join(", ", stores.Stores.Select(store => store.Name))}",
            "P4.2.1/1");
        StatisticsAnswer statistics = await world.Phone.Client.Cases.ReadStatisticsAsync();
        teller.Check(statistics.ByStage.Count == 0, "the statistics show no count below 10", "P4.1.2-9(4)");
        TicketAnswer leak = await world.Phone.Client.Support.ReportLeakAsync("有人在网上出售市民的电话号码。");
        teller.Check(
            leak.Answer is null && leak.DueAt is not null == world.IsStrict,
            "anyone may report a leak without an account, and the strict city names the day of its answer", "P4.2.3/2");
        using CityCalls officer = world.As(CityHost.OfficerKey);
        string incidents = await officer.GetTextAsync("v1/officer/incidents");
        teller.Check(
            incidents.Contains(leak.TicketId, StringComparison.Ordinal)
                && incidents.Contains("ReportOnClock", StringComparison.Ordinal) == world.IsStrict,
            "the report opens an incident for the officer, and in the strict city the clock of the law runs", "P4.2.3/2", "PIPL 57");
        await ReadPolicyAsync(world, teller);
        world.Relay.TakeReceived();
    }

    private static async Task ReadPolicyAsync(StoryWorld world, StoryTeller teller)
    {
        using CityCalls anybody = world.As(token: null);
        string versions = await anybody.GetTextAsync("v1/policy/versions");
        teller.Check(
            versions.Contains("2021-01-20", StringComparison.Ordinal), "anybody reads which versions of the policy the city had", "P1/4");
        byte[]? list = await anybody.FindFileAsync("v1/policy/lists/collected");
        teller.Check(list is { Length: > 0 }, "and the list of all that the city collects, as a page for people", "P1/5");
    }

    public static async Task RegisterAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(2, "Register: not before the notice, and with exactly three items");
        YipaiClient client = world.Phone.Client;
        var registration = new AccountRegistration
        {
            AccountName = StoryTexts.AccountName,
            MobileNumber = StoryTexts.AccountMobile,
            Password = StoryTexts.Password,
        };
        ProcessingDecision early = await client.Account.RegisterAsync(registration);
        teller.Denied("register before the notice", early, "P1/3");
        teller.Check(world.Relay.TakeReceived().Length == 0, "the phone did not send a single byte", "P1/3");

        ConsentNotice notice = client.Consent.Notice;
        await client.Consent.RecordNoticeShownAsync();
        teller.Say(
            $"shown: {notice.Title} {notice.Version.Version}, {notice.Text.Length} characters, of {notice.Handler.Name}, hash "
            + $"{notice.Version.ContentHash[..12]}…");

        teller.Check(
            await FourthFieldIsRefusedAsync(world), "the server refuses a registration with a fourth personal field (gender)", "P4.1.1/1");
        teller.Allowed("account name, mobile number and password", await client.Account.RegisterAsync(registration));
        teller.Check(await client.Account.FindSessionAsync() is not null, "the citizen is registered and signed in", "P4.1.1/1");
    }

    public static async Task ChooseAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(3, "Three choices, none ticked beforehand, each asked on its own");
        YipaiClient client = world.Phone.Client;
        PolicyPrincipal me = (await client.Account.FindSessionAsync())!.Principal;
        ProcessingDecision before = world.Phone.Guard.Decide(
            new(Activities.ReportCase, DataItems.CaseReport) { Principal = me, Now = TimeProvider.System.GetUtcNow() },
            await client.Consent.GetStateAsync());
        if (world.IsStrict)
        {
            teller.Denied("report before any choice", before, "S1");
        }
        else
        {
            teller.Allowed("report before any choice, deemed by use after the notice", before);
        }

        foreach ((string scope, bool agrees) in new[] { ("case-handling", true), ("device-location", true), ("publication", false) })
        {
            ConsentPrompt prompt = client.Consent.CreatePrompt(scope);
            teller.Say(
                $"{prompt.Scope.Title.Chinese} ({prompt.Scope.Kind}): "
                + $"{prompt.Scope.Necessity.Chinese}\n不同意时：{prompt.Scope.RefusalEffect.Chinese}");
            ConsentReceipt receipt = agrees ? await client.Consent.AgreeAsync(prompt) : await client.Consent.RefuseAsync(prompt);
            teller.Check(
                !ConsentPrompt.IsPreTicked && receipt.EventState == (agrees ? ConsentEvent.Given : ConsentEvent.Refused),
                $"receipt {receipt.ReceiptId:N}: {receipt.EventState}, {receipt.EventType}, {receipt.EventTime:u}",
                [.. prompt.Scope.Rules.Select(rule => rule.Text)]);
        }

        teller.Check(
            (await client.Outbox.DrainAsync()).Remaining == 0,
            "the ledger of the city has the three choices, and the refusal blocked nothing", "PIPL 16");
        teller.Denied(
            "asking whether a contact is a user", await client.Contacts.DecideAsync(), world.IsStrict ? "S15" : "P4.1.2-3(5)/2");
        using CityCalls app = world.As((await client.Account.FindSessionAsync())!.Token);
        byte[] question = JsonSerializer.SerializeToUtf8Bytes(
            new ContactQuestion("13800138000", Connects: false), WireJsonContext.Default.ContactQuestion);
        (int status, _) = await app.PutAsync($"v1/me/contacts/questions/{Guid.NewGuid():N}", question);
        teller.Check(status == 403, "the city refuses the question of an app that did not ask the person", "P4.1.2-3(5)/2");
        teller.Check(
            !(await client.Contacts.ReadPageAsync()).IsFindable, "nobody is found by number before they switch it on", "P4.1.2-3(5)/2");
    }

    /// <summary>Sends the registration of another client, which asks for more.</summary>
    private static async Task<bool> FourthFieldIsRefusedAsync(StoryWorld world)
    {
        string subjectId = Guid.NewGuid().ToString("N");
        NoticePresentation notice = world.Phone.Client.Consent.Notice.Present(
            Guid.NewGuid(), new SubjectId(subjectId), "web", TimeProvider.System.GetUtcNow());
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            accountName = "curious-app",
            mobileNumber = StoryTexts.RawMobile,
            password = StoryTexts.Password,
            gender = "女",
            noticeEvidence = Convert.ToBase64String(LedgerEntryFormat.Write(notice)),
        });
        using CityCalls nobody = world.As(null);
        (int status, JsonElement problem) = await nobody.PutAsync($"v1/accounts/{subjectId}", body);
        return status == 403 && CityCalls.RulesOf(problem).Contains("P4.1.1/1");
    }
}
