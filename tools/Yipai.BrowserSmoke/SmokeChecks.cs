using System.Text;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Names;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Proofs;

namespace Yipai.BrowserSmoke;

/// <summary>Calls every operation of the client and checks its result, in the order in which a person uses them.</summary>
internal sealed class SmokeChecks(CheckList checks, YipaiClient client)
{
    /// <summary>A description that the server of the test refuses for good.</summary>
    private const string Refused = "请拒收";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task RunAsync()
    {
        await JoinAsync();
        await ChooseAsync();
        await DraftAsync();
        await SendAsync();
        await ManageRefusedAsync();
        await ReadReceiptsAsync();
        await CommandAsync();
        await AskAsync();
        await new SmokeRequests(checks, client).RunAsync(new CaseId((await client.Cases.ListMineAsync())[0].Id));
        await LeaveAsync();
    }

    private async Task JoinAsync()
    {
        await checks.ThatAsync("NameModel.Default", () => Task.FromResult(
            Masker.Create(options => options.Names = NameModel.Default).Mask("楼上周晓楠家的空调外机一直滴水", Audience.Public)
                == "楼上周**家的空调外机一直滴水"));
        await checks.ThatAsync("Cases.ListPublicAsync", async () => await client.Cases.ListPublicAsync() is []);
        await checks.ThatAsync("Account.RegisterAsync before the notice", async () =>
            !(await client.Account.RegisterAsync(SmokePerson.NewAccount())).IsAllowed);
        await checks.ThatAsync("Consent.RecordNoticeShownAsync", async () =>
        {
            await client.Consent.RecordNoticeShownAsync();
            return client.Consent.Notice.Handler.Name.Length > 0;
        });
        await checks.ThatAsync("Account.RegisterAsync", async () =>
            (await client.Account.RegisterAsync(SmokePerson.NewAccount())).IsAllowed);
        await checks.ThatAsync("Account.FindSessionAsync", async () => await client.Account.FindSessionAsync() is { IsClosing: false });
    }

    private async Task ChooseAsync()
    {
        ConsentPrompt prompt = client.Consent.CreatePrompt("case-handling");
        await checks.ThatAsync("Consent.CreatePrompt", () => Task.FromResult(prompt.Text("zh-CN").Length > 0));
        await checks.ThatAsync("Consent.RefuseAsync", async () =>
            (await client.Consent.RefuseAsync(prompt)).EventState == ConsentEvent.Refused);
        await checks.ThatAsync("Consent.AgreeAsync", async () =>
            (await client.Consent.AgreeAsync(prompt)).EventState == ConsentEvent.Given);
        await checks.ThatAsync("Consent.WithdrawAsync", async () =>
            (await client.Consent.WithdrawAsync("case-handling")).EventState == ConsentEvent.Withdrawn);
        await checks.ThatAsync("Consent.GetStateAsync", async () =>
        {
            await client.Consent.AgreeAsync(prompt);
            return (await client.Consent.GetStateAsync()).Find("case-handling")?.Event == ConsentEvent.Given;
        });
        await checks.ThatAsync("Consent.RefreshAsync", async () =>
        {
            await client.Consent.RefreshAsync();
            return true;
        });
        await checks.ThatAsync("Consent.CheckNoticeAsync", async () =>
            (await client.Consent.CheckNoticeAsync()).Status == NoticeStatus.Current);
        await checks.ThatAsync("Consent.GetNoticeUpdateAsync", async () =>
            (await client.Consent.GetNoticeUpdateAsync()).Status == NoticeStatus.Current);
    }

    private async Task DraftAsync()
    {
        await checks.ThatAsync("Reports.Advise", () =>
            Task.FromResult(client.Reports.Advise(SmokePerson.NewReport("联系 13812345678")) is [{ CanMoveToContact: true }]));
        DraftId id = default;
        await checks.ThatAsync("Drafts.KeepAsync", async () =>
        {
            id = await client.Drafts.KeepAsync(SmokePerson.NewReport("草稿"));
            return id != default;
        });
        await checks.ThatAsync("Drafts.FindAsync", async () =>
            await client.Drafts.FindAsync(id) is { Description: "草稿", Photos: [var photo] } && (await photo.ReadAsync()).Length > 0);
        await checks.ThatAsync("Drafts.ListAsync", async () => await client.Drafts.ListAsync() is [{ } draft] && draft.Id == id);
        await checks.ThatAsync("Drafts.ListDamagedAsync", async () => await client.Drafts.ListDamagedAsync() is []);
        await checks.ThatAsync("Drafts.SubmitAsync", async () => (await client.Drafts.SubmitAsync(id)).IsQueued);
        await checks.ThatAsync("Drafts.RemoveAsync", async () =>
        {
            await client.Drafts.RemoveAsync(await client.Drafts.KeepAsync(new ReportDraft { Description = "不要了" }));
            return await client.Drafts.ListAsync() is [];
        });
    }

    private async Task SendAsync()
    {
        await checks.ThatAsync("Outbox.PauseAsync", async () =>
        {
            await client.Outbox.PauseAsync();
            return true;
        });
        SubmissionReceipt? receipt = null;
        await checks.ThatAsync("Reports.SubmitAsync", async () =>
            (receipt = await client.Reports.SubmitAsync(SmokePerson.NewReport("井盖破损"))).IsQueued);
        await checks.ThatAsync("Outbox.ListAsync", async () =>
            (await client.Outbox.ListAsync()).Any(status => status.EntryId == receipt!.EnsureQueued().Value));
        await checks.ThatAsync("Outbox.SendNowAsync", async () => await client.Outbox.SendNowAsync() is { Delivered: > 0, Remaining: 0 });
        await checks.ThatAsync("Outbox.DrainAsync", async () => await client.Outbox.DrainAsync() is { Delivered: 0, Remaining: 0 }
            && await client.Outbox.DrainAsync(TimeSpan.FromSeconds(5)) is { Remaining: 0 });
        await checks.ThatAsync("Outbox.ResumeAsync", async () =>
        {
            await client.Outbox.ResumeAsync();
            return client.Outbox.LastError is null;
        });
        await checks.ThatAsync("Outbox.StartAsync", async () =>
        {
            await client.Outbox.StartAsync();
            return client.Outbox.LastError is null;
        });
        await checks.ThatAsync("Outbox.WatchAsync", async () =>
            await EndAsync(await client.Reports.SubmitAsync(SmokePerson.NewReport("路灯不亮"))) == DeliveryState.Delivered);
    }

    private async Task ManageRefusedAsync()
    {
        SubmissionReceipt refused = await client.Reports.SubmitAsync(SmokePerson.NewReport(Refused));
        await checks.ThatAsync("Outbox.WatchAsync a refused report", async () => await EndAsync(refused) == DeliveryState.Rejected);
        await checks.ThatAsync("Outbox.RetryAsync", async () =>
            await client.Outbox.RetryAsync(refused.EnsureQueued().Value) && await EndAsync(refused) == DeliveryState.Rejected);
        await checks.ThatAsync("Outbox.GiveBackAsync", async () =>
            await client.Outbox.GiveBackAsync(refused.EnsureQueued().Value) is { } draft
            && await client.Drafts.FindAsync(draft) is { Description: Refused, Photos.Count: 1 });
        await checks.ThatAsync("Outbox.DiscardAsync", async () =>
        {
            SubmissionReceipt again = await client.Reports.SubmitAsync(SmokePerson.NewReport(Refused));
            await EndAsync(again);
            return await client.Outbox.DiscardAsync(again.EnsureQueued().Value) && await client.Outbox.ListAsync() is [];
        });
    }

    private async Task ReadReceiptsAsync()
    {
        IReadOnlyList<Client.Storage.KeptReceipt> receipts = await client.Consent.ListReceiptsAsync();
        await checks.ThatAsync("Consent.ListReceiptsAsync", () => Task.FromResult(receipts.Count > 0));
        await checks.ThatAsync("Consent.VerifyReceiptAsync", async () =>
            await client.Consent.VerifyReceiptAsync(receipts[0].Document) == ReceiptVerdict.Logged);
        await checks.ThatAsync("Consent.VerifyReceiptAsync of a changed receipt", async () =>
        {
            string changed = Encoding.UTF8.GetString(receipts[0].Document.Span).Replace("case-handling", "other", StringComparison.Ordinal);
            return await client.Consent.VerifyReceiptAsync(Encoding.UTF8.GetBytes(changed)) == ReceiptVerdict.SignatureBad;
        });
        await checks.ThatAsync("Consent.ExportReceiptsAsync", async () =>
        {
            using var file = new MemoryStream();
            await client.Consent.ExportReceiptsAsync(file);
            return file.Length > receipts[0].Document.Length;
        });
    }

    private async Task CommandAsync()
    {
        IReadOnlyList<ReporterCaseView> cases = await client.Cases.ListMineAsync();
        await checks.ThatAsync("Cases.ListMineAsync", () => Task.FromResult(cases.Count == 3));
        var id = new CaseId(cases[0].Id);
        await checks.ThatAsync("Cases.SupplementAsync", async () =>
            (await client.Cases.SupplementAsync(id, "在路口东侧", SmokePerson.NewReport("").Photos)).IsDone);
        await checks.ThatAsync("Cases.UrgeAsync", async () =>
            await client.Cases.UrgeAsync(id) is { IsDone: true } or { Refusal: not null });
        await checks.ThatAsync("Cases.RateAsync", async () => await client.Cases.RateAsync(id, 5) is { IsDone: false, Refusal: not null });
        await checks.ThatAsync("Cases.ReopenAsync", async () =>
            await client.Cases.ReopenAsync(id, "没有修好") is { IsDone: false, Refusal: not null });
        await checks.ThatAsync("Cases.WithdrawAsync", async () =>
            await client.Cases.WithdrawAsync(new CaseId(cases[1].Id)) is { IsDone: true } or { Refusal: not null });
        await checks.ThatAsync("Messages.ReadPageAsync", async () => await client.Messages.ReadPageAsync() is { HasMore: false });
        await checks.ThatAsync("Rights.ReadAllAsync", async () => (await client.Rights.ReadAllAsync()).Stores.Count > 0);
    }

    private async Task AskAsync()
    {
        await checks.ThatAsync("Cases.ReadStatisticsAsync", async () => (await client.Cases.ReadStatisticsAsync()).MinimumCell > 1);
        await checks.ThatAsync("Permissions.RefreshAsync", async () =>
            (await client.Permissions.RefreshAsync()).All(report => report.State != PermissionState.Full));
        await checks.ThatAsync("Permissions.DecideAsync", async () =>
            !(await client.Permissions.DecideAsync(DevicePermission.Camera)).IsAllowed);
        await client.Consent.AgreeAsync(client.Consent.CreatePrompt("customer-support"));
        await client.Outbox.DrainAsync();
        TicketAnswer ticket = await client.Support.AskAsync("什么时候修好？");
        await checks.ThatAsync("Support.AskAsync", () => Task.FromResult(ticket is { Kind: "Support", Answer: null }));
        await checks.ThatAsync("Support.ListMineAsync", async () =>
            (await client.Support.ListMineAsync()).Tickets is [{ Kind: "Support" }]);
        await checks.ThatAsync("Support.AskToHideAsync", async () =>
        {
            try
            {
                // No case of this run is published, and nobody learns whether an unpublished case exists.
                await client.Support.AskToHideAsync(new CaseId("C20260101-1"), "这张照片里有我。");
                return false;
            }
            catch (CityRefusedException)
            {
                return true;
            }
        });
    }

    private async Task LeaveAsync()
    {
        await checks.ThatAsync("Account.SignOutAsync", async () =>
            await client.Account.SignOutAsync() && await client.Account.FindSessionAsync() is null);
        await checks.ThatAsync("Account.SignInAsync", async () =>
            (await client.Account.SignInAsync("smoke", SmokePerson.Password)).IsAllowed
            && await client.Account.FindSessionAsync() is not null);
        await checks.ThatAsync("Account.CloseAccountAsync", async () =>
            (await client.Account.CloseAccountAsync()).Steps.Count > 0 && await client.Account.FindSessionAsync() is null);
        await checks.ThatAsync("Account.ForgetAsync", async () =>
        {
            await client.Account.ForgetAsync();
            return await client.Outbox.ListAsync() is [];
        });
        TicketAnswer leak = await client.Support.ReportLeakAsync("有人知道我的手机号。");
        await checks.ThatAsync("Support.ReportLeakAsync", () => Task.FromResult(leak is { Kind: "Leak", Answer: null }));
        await checks.ThatAsync("Support.ReadAsync", async () =>
            (await client.Support.ReadAsync(leak.TicketId)).TicketId == leak.TicketId);
    }

    private async Task<DeliveryState> EndAsync(SubmissionReceipt receipt)
    {
        using var limit = new CancellationTokenSource(Patience);
        var last = DeliveryState.Queued;
        await foreach (DeliveryStatus status in client.Outbox.WatchAsync(receipt, limit.Token))
        {
            last = status.State;
        }

        return last;
    }
}
