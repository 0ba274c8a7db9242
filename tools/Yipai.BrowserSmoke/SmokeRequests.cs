using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.BrowserSmoke;

/// <summary>Calls what a person may ask of the city beside reporting: switches, participation, rights and organizations.</summary>
/// <remarks>The city of the test has no topics and no partners, so that it refuses some of the calls. A refusal is an answer too.</remarks>
internal sealed class SmokeRequests(CheckList checks, YipaiClient client)
{
    private static readonly string Nobody = new('0', 32);

    public async Task RunAsync(CaseId own)
    {
        await SwitchAsync();
        await ParticipateAsync();
        await PersonalizeAsync(own);
        await DiscloseAsync();
        await VerifyAsync();
        await SignInElsewhereAsync();
        await OrderAsync(own);
        await AskForContactsAsync();
        await ReadRecordsAsync();
        await TakePartInSurveysAsync();
        await ExerciseRightsAsync(own);
        await WorkAtTheDeskAsync(own);
    }

    private async Task SwitchAsync()
    {
        await checks.ThatAsync("Permissions.TurnOffAsync", async () =>
        {
            await client.Permissions.TurnOffAsync(DevicePermission.Microphone);
            return true;
        });
        await checks.ThatAsync("Permissions.ListAsync", async () =>
            (await client.Permissions.ListAsync()).Any(row => row is { Permission: DevicePermission.Microphone, IsTurnedOff: true }));
        await checks.ThatAsync("Permissions.TurnOnAsync", async () =>
        {
            await client.Permissions.TurnOnAsync(DevicePermission.Microphone);
            return (await client.Permissions.ListAsync()).All(row => !row.IsTurnedOff);
        });
    }

    private async Task ParticipateAsync()
    {
        await checks.ThatAsync("Participation.ListTopicsAsync", async () =>
            await client.Participation.ListTopicsAsync() is { Topics: [], Next: null });
        await checks.ThatAsync("Participation.Advise", () =>
            Task.FromResult(client.Participation.Advise("联系 13812345678").Count > 0));
        await AnsweredAsync("Participation.ReadAsync", () => client.Participation.ReadAsync(ParticipationTarget.Topic, Nobody));
        await AnsweredAsync("Participation.ActAsync", () =>
            client.Participation.ActAsync(ParticipationAction.Like, ParticipationTarget.Topic, Nobody));
        await AnsweredAsync("Participation.UndoAsync", () =>
            client.Participation.UndoAsync(ParticipationAction.Like, ParticipationTarget.Topic, Nobody));
        await AnsweredAsync("Participation.CommentAsync", () =>
            client.Participation.CommentAsync(ParticipationTarget.Topic, Nobody, "支持"));
        await AnsweredAsync("Participation.AskAsync", () => client.Participation.AskAsync(ParticipationTarget.Topic, Nobody, "何时开始？"));
        await AnsweredAsync("Participation.AnswerAsync", () =>
            client.Participation.AnswerAsync(ParticipationTarget.Topic, Nobody, Nobody, "下周"));
        await AnsweredAsync("Participation.ListCommentsAsync", () =>
            client.Participation.ListCommentsAsync(ParticipationTarget.Topic, Nobody));
        await AnsweredAsync("Participation.DeleteAsync", () => client.Participation.DeleteAsync(Nobody));
        await checks.ThatAsync("Participation.ListMineAsync", async () => await client.Participation.ListMineAsync() is { Acts: [] });
    }

    private async Task PersonalizeAsync(CaseId own)
    {
        await checks.ThatAsync("Personalization.ReadTagsAsync", async () => await client.Personalization.ReadTagsAsync() is { Tags: [] });
        await AnsweredAsync("Personalization.RecordViewAsync", () => client.Personalization.RecordViewAsync(own));
        await AnsweredAsync("Personalization.ListCasesAsync", () => client.Personalization.ListCasesAsync());
        await checks.ThatAsync("Personalization.ReadRecommendationsAsync", async () =>
            await client.Personalization.ReadRecommendationsAsync() is { Case: null, Advertisement: null });
        await AnsweredAsync("Personalization.SwitchAsync", () => client.Personalization.SwitchAsync(false));
        await AnsweredAsync("Personalization.SwitchAdvertisingAsync", () =>
            client.Personalization.SwitchAdvertisingAsync(AdvertisingChannel.InApp, false));
        await AnsweredAsync("Personalization.DeleteTagAsync", () => client.Personalization.DeleteTagAsync("井盖"));
        await checks.ThatAsync("Personalization.DeleteAllTagsAsync", async () =>
            await client.Personalization.DeleteAllTagsAsync() is { Tags: [] });
    }

    private async Task DiscloseAsync()
    {
        await checks.ThatAsync("Disclosures.ListOrganizationsAsync", async () =>
            (await client.Disclosures.ListOrganizationsAsync()).Organizations.Count > 0);
        await AnsweredAsync("Disclosures.AuthorizeAsync", () =>
            client.Disclosures.AuthorizeAsync("nobody", DataItems.MobileNumber, DateTimeOffset.MaxValue));
        await AnsweredAsync("Disclosures.WithdrawAsync", () => client.Disclosures.WithdrawAsync(Guid.Parse(Nobody.Replace('0', '1'))));
        await checks.ThatAsync("Disclosures.ListMineAsync", async () =>
            await client.Disclosures.ListMineAsync() is { Authorizations: [], HasMore: false });
    }

    private async Task VerifyAsync()
    {
        await checks.ThatAsync("Verification.ListRoutesAsync", async () =>
            await client.Verification.ListRoutesAsync() is { Routes: [] });
        var route = new VerificationRoute("own", "own", [new("provider", "核验公司", "privacy@example.cn")], ["person.name"], null);
        await checks.ThatAsync("Verification.CreatePrompts", () =>
            Task.FromResult(client.Verification.CreatePrompts(route)[1].Recipients is ["核验公司 privacy@example.cn"]));
        await AnsweredAsync("Verification.VerifyAsync", () =>
            client.Verification.VerifyAsync(new VerificationRequest("nobody", Credential: "demo-1")));
        await checks.ThatAsync("Verification.ReadPageAsync", async () =>
            await client.Verification.ReadPageAsync() is { Verifications: [], HasMore: false });
    }

    private async Task SignInElsewhereAsync()
    {
        await checks.ThatAsync("Rights.ListProductsAsync", async () => await client.Rights.ListProductsAsync() is { Products: [] });
        var attempt = new IdentityAttempt(Nobody, "nobody", "https://nobody.example/", DateTimeOffset.MaxValue);
        var returned = new Uri("https://app.example/return?code=c&state=s");
        await checks.ThatAsync("Bindings.ListProvidersAsync", async () =>
            await client.Bindings.ListProvidersAsync() is { Providers: [] });
        await checks.ThatAsync("Bindings.CreatePrompt", () =>
            Task.FromResult(client.Bindings.CreatePrompt().Scope.Id == "account-binding"));
        await AnsweredAsync("Bindings.BeginAsync", () => client.Bindings.BeginAsync("nobody"));
        await AnsweredAsync("Bindings.FinishAsync", () => client.Bindings.FinishAsync(attempt, returned));
        await AnsweredAsync("Bindings.BeginSignInAsync", () => client.Bindings.BeginSignInAsync("nobody"));
        await AnsweredAsync("Bindings.FinishSignInAsync", () => client.Bindings.FinishSignInAsync(attempt, returned));
        await checks.ThatAsync("Bindings.ListAsync", async () => await client.Bindings.ListAsync() is { Bindings: [] });
        await checks.ThatAsync("Bindings.UnbindAsync", async () => await client.Bindings.UnbindAsync("nobody") is { Bindings: [] });
        await checks.ThatAsync("Sites.ListAsync", async () => await client.Sites.ListAsync() is { Sites: [] });
        await checks.ThatAsync("Sites.CreatePrompt", () =>
            Task.FromResult(client.Sites.CreatePrompt().Scope.Id == "third-party-login"));
        await AnsweredAsync("Sites.AgreeAsync", () =>
            client.Sites.AgreeAsync("nobody", new Dictionary<string, string> { ["account.nickname"] = "海边的人" }));
        await AnsweredAsync("Sites.SignInAsync", () => client.Sites.SignInAsync("nobody", returned));
        await checks.ThatAsync("Sites.ListGrantsAsync", async () => await client.Sites.ListGrantsAsync() is { Grants: [] });
        await checks.ThatAsync("Sites.WithdrawAsync", async () => await client.Sites.WithdrawAsync("nobody") is { Grants: [] });
    }

    private async Task OrderAsync(CaseId own)
    {
        await checks.ThatAsync("Purchases.ListServicesAsync", async () =>
            await client.Purchases.ListServicesAsync() is { Services: [], Institution: null });
        await checks.ThatAsync("Purchases.CreatePrompt", () => Task.FromResult(
            client.Purchases.CreatePrompt(new("bank", "支付公司", "privacy@example.cn")).Recipients is ["支付公司 privacy@example.cn"]));
        await AnsweredAsync("Purchases.RewardAsync", () => client.Purchases.RewardAsync(own));
        await AnsweredAsync("Purchases.OrderAsync", () => client.Purchases.OrderAsync("nothing"));
        await checks.ThatAsync("Purchases.ReadPageAsync", async () =>
            await client.Purchases.ReadPageAsync() is { Balance: 0, Purchases: [] });
    }

    private async Task AskForContactsAsync()
    {
        await checks.ThatAsync("Contacts.DecideAsync", async () => !(await client.Contacts.DecideAsync()).IsAllowed);
        await AnsweredAsync("Contacts.AskAsync", () => client.Contacts.AskAsync("13804110002"));
        await AnsweredAsync("Contacts.SetFindableAsync", () => client.Contacts.SetFindableAsync(false));
        await checks.ThatAsync("Contacts.ReadPageAsync", async () =>
            await client.Contacts.ReadPageAsync() is { IsFindable: false, Connections: [] });
        await AnsweredAsync("Contacts.ReplyAsync", () => client.Contacts.ReplyAsync(Nobody, agrees: false));
    }

    private async Task ReadRecordsAsync()
    {
        await checks.ThatAsync("Device.ReadStorageAsync", async () => (await client.Device.ReadStorageAsync()).Entries.Count > 0);
        await checks.ThatAsync("Rights.ListStoresAsync", async () => (await client.Rights.ListStoresAsync()).Stores.Count > 0);
        await AnsweredAsync("Device.RecordAsync", () => client.Device.RecordAsync(ServiceOperation.Update));
        await checks.ThatAsync("Rights.ReadLogPageAsync", async () => (await client.Rights.ReadLogPageAsync()).Cursor is not null);
        await checks.ThatAsync("Rights.ReadReceivedPageAsync", async () =>
            await client.Rights.ReadReceivedPageAsync() is { Records: [], HasMore: false });
        await checks.ThatAsync("Rights.ReadFindingsPageAsync", async () =>
            await client.Rights.ReadFindingsPageAsync() is { Findings: [], HasMore: false });
        await AnsweredAsync("Rights.AskForReviewAsync", () => client.Rights.AskForReviewAsync(Nobody, "请复核"));
    }

    private async Task TakePartInSurveysAsync()
    {
        await AnsweredAsync("Support.ReadRecordingAsync", () => client.Support.ReadRecordingAsync(Nobody));
        await AnsweredAsync("Support.AnswerRecordingAsync", () => client.Support.AnswerRecordingAsync(Nobody, agrees: false));
        await checks.ThatAsync("Support.ListSurveysAsync", async () => await client.Support.ListSurveysAsync() is { Surveys: [] });
        await AnsweredAsync("Support.AnswerSurveyAsync", () =>
            client.Support.AnswerSurveyAsync(Nobody, new Dictionary<string, string> { ["q1"] = "很好" }));
        await AnsweredAsync("Support.ReadSurveyReplyAsync", () => client.Support.ReadSurveyReplyAsync(Nobody, Nobody));
        await AnsweredAsync("Support.DeleteSurveyReplyAsync", () => client.Support.DeleteSurveyReplyAsync(Nobody, Nobody));
        await checks.ThatAsync("Support.ListMySurveyRepliesAsync", async () =>
            await client.Support.ListMySurveyRepliesAsync() is { Replies: [], Next: null });
        await AnsweredAsync("Account.RenewPasswordAsync", () =>
            client.Account.RenewPasswordAsync("nobody", "13804110009", "wrong-password-1", "wrong-password-2"));
    }

    private async Task ExerciseRightsAsync(CaseId own)
    {
        await checks.ThatAsync("Rights.CorrectAsync", async () =>
            await client.Rights.CorrectAsync(DataItems.MobileNumber, "13900002222") is { Kind: "Correction" });
        await checks.ThatAsync("Rights.RestrictAsync", async () => await client.Rights.RestrictAsync() is { Kind: "Restriction" });
        await checks.ThatAsync("Rights.LiftRestrictionAsync", async () =>
            await client.Rights.LiftRestrictionAsync() is { Kind: "RestrictionLifting" });
        await AnsweredAsync("Rights.DeleteContactAsync", () => client.Rights.DeleteContactAsync(own));
        await AnsweredAsync("Rights.DeleteReportAsync", () => client.Rights.DeleteReportAsync(own));
        await checks.ThatAsync("Rights.ExplainAsync", async () => await client.Rights.ExplainAsync() is not null);
        await checks.ThatAsync("Rights.ExportAsync", async () =>
            (await client.Rights.ExportAsync()).ValueKind == System.Text.Json.JsonValueKind.Object);
        await AnsweredAsync("Rights.TransferAsync", () => client.Rights.TransferAsync("示范机构", "privacy@example.cn"));
        RightsRequestPage page = await client.Rights.ListRequestsAsync();
        await checks.ThatAsync("Rights.ListRequestsAsync", () => Task.FromResult(page.Requests.Count > 2));
        Guid first = Guid.Parse(page.Requests[0].RequestId);
        await AnsweredAsync("Rights.AnswerFeeAsync", () => client.Rights.AnswerFeeAsync(first, isAccepted: false));
        await AnsweredAsync("Rights.ComplainAsync", () => client.Rights.ComplainAsync(first, "我不同意。"));
    }

    /// <summary>Calls what a person of the staff asks.</summary>
    /// <remarks>The city of the test knows no key of the staff, so each call stops before a request for a case leaves.</remarks>
    private async Task WorkAtTheDeskAsync(CaseId own)
    {
        var photo = PhotoDigest.Parse(new string('0', 64));
        StaffClient desk = client.Staff;
        await StoppedAsync("Staff.SignInAsync", () => desk.SignInAsync("nobody's key"));
        await checks.ThatAsync("Staff.Member", () => Task.FromResult(desk.Member is null));
        await StoppedAsync("Staff.ReadQueuePageAsync", () => desk.ReadQueuePageAsync());
        await StoppedAsync("Staff.ReadCaseAsync", () => desk.ReadCaseAsync(own));
        await StoppedAsync("Staff.ReadUnitCaseAsync", () => desk.ReadUnitCaseAsync(own));
        await StoppedAsync("Staff.ListActionsAsync", () => desk.ListActionsAsync(own));
        await StoppedAsync("Staff.ActAsync", () => desk.ActAsync(own, new CaseCommand(CaseAction.Accept), 0));
        await StoppedAsync("Staff.ReadPhotoAsync", () => desk.ReadPhotoAsync(own, photo));
        await StoppedAsync("Staff.PassPhotoAsync", () => desk.PassPhotoAsync(own, photo));
        await StoppedAsync("Staff.CoverPhotoAsync", () => desk.CoverPhotoAsync(own, photo, new byte[1]));
        await StoppedAsync("Staff.RefusePhotoAsync", () => desk.RefusePhotoAsync(own, photo));
        await StoppedAsync("Staff.RevealAsync", () => desk.RevealAsync(own, DataItems.MobileNumber, "CaseHandling"));
        await StoppedAsync("Staff.ListTicketsAsync", () => desk.ListTicketsAsync());
        await StoppedAsync("Staff.ReadTicketCaseAsync", () => desk.ReadTicketCaseAsync(Nobody));
        await StoppedAsync("Staff.AnswerTicketAsync", () => desk.AnswerTicketAsync(Nobody, "已收到。", upheld: false));
        await StoppedAsync("Staff.Officer.ReadBoardPageAsync", () => desk.Officer.ReadBoardPageAsync("open"));
        await StoppedAsync("Staff.Officer.AnswerRequestAsync", () => desk.Officer.AnswerRequestAsync(Nobody, new RightsReply("Execute")));
        await StoppedAsync("Staff.Officer.ReadFindingsPageAsync", () => desk.Officer.ReadFindingsPageAsync());
        await StoppedAsync("Staff.Officer.ReviewFindingAsync", () => desk.Officer.ReviewFindingAsync(Nobody, "维持。", isLifted: false));
        await StoppedAsync("Staff.Officer.ReadOrdersPageAsync", () => desk.Officer.ReadOrdersPageAsync());
        await StoppedAsync("Staff.Officer.ReadHandlerChangesPageAsync", () => desk.Officer.ReadHandlerChangesPageAsync());
        await StoppedAsync("Staff.Officer.ReadIncidentsAsync", () => desk.Officer.ReadIncidentsAsync());
        await checks.ThatAsync("Staff.SignOut", () =>
        {
            desk.SignOut();
            return Task.FromResult(desk.Member is null);
        });
        await StoppedAsync("Staff.Officer.CheckAuditAsync", () => desk.Officer.CheckAuditAsync());
        desk.SignOut();
    }

    private Task StoppedAsync(string name, Func<Task> call) => checks.ThatAsync(name, async () =>
    {
        try
        {
            await call();
            return false;
        }
        catch (NotSignedInException)
        {
            return true;
        }
    });

    /// <summary>Checks that the city answers a call: with a result, or with a refusal that names its reason.</summary>
    private Task AnsweredAsync(string name, Func<Task> call) => checks.ThatAsync(name, async () =>
    {
        try
        {
            await call();
            return true;
        }
        catch (CityRefusedException exception)
        {
            return exception.Problem?.Status is >= 400 and < 500;
        }
    });
}
