using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Server.Rights;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What a person asks of the city about their own information, and what the privacy officer answers, over the wire.</summary>
public sealed partial class RightsTests : IAsyncLifetime
{
    private const string Officer = "key-of-officer";
    private const string Mobile = "13804110001";
    private const string NewMobile = "13904112222";

    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;
    private CaseId _case;
    private CaseId _other;

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(
            city => city.Staff["officer-1"] = new StaffAccess { Role = PlatformRole.PrivacyOfficer, Key = Officer });
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling", "publication");
        _case = await ReportAsync("我是张三丰，电话13804110001，井盖破损");
        _other = await ReportAsync("护栏损坏");
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.3.1")]
    public async Task CorrectAsync_MobileNumber_IsTheNewOneEverywhereTheCityKeepsIt()
    {
        RightsRequestStatus changed = await _phone.Client.Rights.CorrectAsync(DataItems.MobileNumber, NewMobile);

        HeldInformation held = await _phone.Client.Rights.ReadAllAsync();

        Assert.Equal(("Closed", false), (changed.State, changed.IsOpen));
        Assert.Equal(NewMobile, held.Stores["account"].GetProperty("mobileNumber").GetString());
        Assert.All(await ContactsAsync(), contact => Assert.Equal(NewMobile, contact!.MobileNumber));
        Assert.DoesNotContain(Mobile, string.Concat(held.Stores.Values), StringComparison.Ordinal);
        Assert.Equal(1, await CountAuditAsync("rights.received"));
    }

    [Fact]
    [Covers("P4.3.1")]
    public async Task CorrectAsync_NameOfAContact_MasksTheOldNameAndShowsThePublicNoMore()
    {
        string before = await PublicTextAsync();

        await _phone.Client.Rights.CorrectAsync(DataItems.PersonName, "张三峰", _case);

        Assert.Equal("张三峰", (await ContactAsync(_case))!.Name);
        Assert.Equal("张三丰", (await ContactAsync(_other))!.Name);
        Assert.All(
            (await PublicTextAsync()).Split('*', StringSplitOptions.RemoveEmptyEntries),
            shown => Assert.Contains(shown, before, StringComparison.Ordinal));
        Assert.DoesNotContain("张三丰", (await ReadCaseAsync(_case)).Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account.name", "walker-two", null)]
    [InlineData("account.name", "客服", 422)]
    [InlineData("account.name", "stranger", 409)]
    [InlineData("phone.mobile", "12345", 422)]
    [InlineData("case.report", "另一段话", 400)]
    public async Task CorrectAsync_OfAnAccount_TakesOnlyWhatAnAccountMayHave(string item, string value, int? refusedWith)
    {
        CityPhone stranger = await _city.NewPhoneAsync();
        await stranger.RegisterAsync("stranger");

        async Task<int?> CorrectAsync()
        {
            try
            {
                await _phone.Client.Rights.CorrectAsync(DataItems.Find(item), value);
                return null;
            }
            catch (CityRefusedException refusal)
            {
                return refusal.Problem!.Status;
            }
        }

        Assert.Equal(refusedWith, await CorrectAsync());
        Assert.Equal(
            refusedWith is null ? value : "walker",
            (await _phone.Client.Rights.ReadAllAsync()).Stores["account"].GetProperty("accountName").GetString());
    }

    [Fact]
    [Covers("P4.3.2/1")]
    public async Task DeleteContactAsync_OneCase_IsGoneFromThatCaseAlone()
    {
        RightsRequestStatus gone = await _phone.Client.Rights.DeleteContactAsync(_case);

        Assert.Equal("ErasedLive", gone.State);
        Assert.Null(await ContactAsync(_case));
        Assert.Equal(Mobile, (await ContactAsync(_other))!.MobileNumber);
        Assert.Equal("我是***，电话***，井盖破损", (await ReadCaseAsync(_case)).Description);
        Assert.Equal(2, (await _phone.Client.Cases.ListMineAsync()).Count);
    }

    [Fact]
    [Covers("P4.3.2/2")]
    public async Task DeleteContactAsync_CityStartsAgain_StaysGoneAndTouchesNothingElse()
    {
        await _phone.Client.Rights.DeleteContactAsync(_case);

        await _city.World.City.StopAsync();
        await _city.World.City.StartAsync();

        Assert.Null(await ContactAsync(_case));
        Assert.Equal(Mobile, (await ContactAsync(_other))!.MobileNumber);
    }

    [Fact]
    public async Task DeleteContactAsync_EightTimesAtOnce_IsOneRequest()
    {
        Guid id = Guid.NewGuid();

        RightsRequestStatus[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => _phone.Client.Rights.DeleteContactAsync(_case, id)));

        Assert.All(answers, answer => Assert.Equal(id.ToString("N"), answer.RequestId));
        Assert.Equal("ErasedLive", Assert.Single((await _phone.Client.Rights.ListRequestsAsync()).Requests).State);
        Assert.Equal(1, await CountAuditAsync("rights.received"));
    }

    [Fact]
    public async Task DeleteContactAsync_CaseOfAnotherPerson_IsNotThere()
    {
        CityPhone stranger = await _city.NewPhoneAsync();
        await stranger.RegisterAsync("stranger");

        CityRefusedException refusal =
            await Assert.ThrowsAsync<CityRefusedException>(() => stranger.Client.Rights.DeleteContactAsync(_case));

        Assert.Equal(404, refusal.Problem!.Status);
        Assert.NotNull(await ContactAsync(_case));
    }

    [Fact]
    [Covers("P4.3.4/3")]
    [CoversStrict("S10", "S11")]
    public async Task DeleteReportAsync_OfficerExecutes_CutsTheCaseFromThePersonAndTellsThem()
    {
        RightsRequestStatus asked = await _phone.Client.Rights.DeleteReportAsync(_case);
        (_, JsonElement board) = await CallAsync(HttpMethod.Get, "officer/rights?state=open");

        (int refused, _) = await AnswerAsync(asked.RequestId, new RightsReply("NotOwed", "案件还在办理。"));
        (int taken, JsonElement done) = await AnswerAsync(asked.RequestId, new RightsReply("Execute"));

        Assert.Equal((true, true), (asked.IsOpen, asked.DueOn is not null));
        Assert.Equal(asked.RequestId, Assert.Single(board.GetProperty("requests").EnumerateArray()).GetProperty("requestId").GetString());
        Assert.DoesNotContain("walker", board.ToString(), StringComparison.Ordinal);
        Assert.Equal((422, 200, "ErasedLive"), (refused, taken, done.GetProperty("state").GetString()));
        Assert.Equal(_other.Value, Assert.Single(await _phone.Client.Cases.ListMineAsync()).Id);
        Assert.Equal("Rights", Assert.Single((await _phone.Client.Messages.ReadPageAsync()).Messages).Kind);
        Assert.Equal(1, await CountAuditAsync("rights.answered"));
    }

    [Fact]
    [Covers("P4.3.2/2")]
    public async Task AnswerAsync_BackupsAreNewer_CertifiesTheErasure()
    {
        RightsRequestStatus gone = await _phone.Client.Rights.DeleteContactAsync(_case);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();

        (int early, _) = await AnswerAsync(gone.RequestId, new RightsReply("BackupsRenewed", OldestBackupAt: now.AddDays(-1)));
        (int late, JsonElement certified) =
            await AnswerAsync(gone.RequestId, new RightsReply("BackupsRenewed", OldestBackupAt: TimeProvider.System.GetUtcNow()));

        Assert.Equal((422, 200, "Closed"), (early, late, certified.GetProperty("state").GetString()));
        Assert.Contains("备份中的相应信息均已删除", certified.GetProperty("answer").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.3.4/4")]
    public async Task AnswerAsync_SecretExemption_TellsThePersonNeitherWhichNorWhy()
    {
        RightsRequestStatus asked = await _phone.Client.Rights.DeleteReportAsync(_case);

        await AnswerAsync(
            asked.RequestId, new RightsReply("CannotRespond", "刑事侦查", nameof(RightsExemption.CriminalJustice), "刑事诉讼法 54"));

        RightsRequestStatus read = Assert.Single((await _phone.Client.Rights.ListRequestsAsync()).Requests);
        Assert.Equal("CannotRespond", read.State);
        Assert.DoesNotContain("P4.3.4-3", read.Rules);
        Assert.DoesNotContain("侦查", read.Answer + string.Concat(await MessagesAsync()), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.3.4/2")]
    public async Task AnswerFeeAsync_SecondRequestOfTheKind_WorksOnlyAfterThePersonAgrees()
    {
        await AnswerAsync((await _phone.Client.Rights.DeleteReportAsync(_other)).RequestId, new RightsReply("Execute"));
        RightsRequestStatus second = await _phone.Client.Rights.DeleteReportAsync(_case);
        await AnswerAsync(second.RequestId, new RightsReply("QuoteFee", "人工核对", Fee: 12, ActualCost: 12));
        (int early, _) = await AnswerAsync(second.RequestId, new RightsReply("Execute"));

        RightsRequestStatus agreed = await _phone.Client.Rights.AnswerFeeAsync(Guid.ParseExact(second.RequestId, "N"), isAccepted: true);
        (int late, _) = await AnswerAsync(second.RequestId, new RightsReply("Execute"));

        Assert.Equal((404, "FeeAccepted", 200), (early, agreed.State, late));
    }

    [Fact]
    [CoversStrict("S12")]
    public async Task RestrictAsync_ThenLift_HidesTheReportsAndShowsThemAgain()
    {
        await _phone.Client.Rights.RestrictAsync();
        string hidden = await PublicTextAsync();
        (_, JsonElement staff) = await CallAsync(HttpMethod.Get, "staff/cases", Yipai.Samples.Story.Steps.CityHost.StaffKey);
        ReporterCaseView own = (await _phone.Client.Cases.ListMineAsync())[0];

        await _phone.Client.Rights.LiftRestrictionAsync();

        Assert.Equal("", hidden);
        Assert.DoesNotContain("138****0001", staff.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("护栏损坏", staff.ToString(), StringComparison.Ordinal);
        Assert.NotEqual("", own.Description);
        Assert.NotEqual("", await PublicTextAsync());
    }

    [Fact]
    [CoversStrict("S12")]
    public async Task ExportAsync_OwnInformation_HoldsAccountContactsAndReportsAndNobodyElses()
    {
        CityPhone stranger = await _city.NewPhoneAsync();
        await stranger.RegisterAsync("stranger");
        Guid id = Guid.NewGuid();

        JsonElement copy = await _phone.Client.Rights.ExportAsync(id);

        string[] items = [.. copy.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("item").GetString()!).Distinct()];

        Assert.Equal(["account.name", "case.report", "loc.precise", "person.name", "phone.mobile"], items.Order());
        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(() => stranger.Client.Rights.ExportAsync(id));
        Assert.Equal(422, refusal.Problem!.Status);
    }

    [Fact]
    [CoversStrict("S12")]
    public async Task ExplainAsync_HeldItems_NamesStoreUseAndTerm()
    {
        RightsExplanation explanation = await _phone.Client.Rights.ExplainAsync();

        ExplainedHolding number = Assert.Single(explanation.Items, item => item.Item == "phone.mobile");
        Assert.Equal("account and cases", Assert.Single(number.Stores));
        Assert.NotEmpty(number.Uses);
    }

    [Fact]
    [CoversStrict("S12")]
    public async Task TransferAsync_CityHasNoRoute_ClosesTheRequestAndKeepsTheCopyReadable()
    {
        RightsRequestStatus moved = await _phone.Client.Rights.TransferAsync("另一平台", "privacy@other.example");

        Assert.Equal(("Closed", "Portability"), (moved.State, moved.Kind));
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_ComplaintAndRequests_LeaveNoWordsOfThePerson()
    {
        await _phone.Client.Rights.CorrectAsync(DataItems.MobileNumber, NewMobile);

        await _phone.Client.Account.CloseAccountAsync();

        (_, JsonElement board) = await CallAsync(HttpMethod.Get, "officer/rights");

        Assert.DoesNotContain(NewMobile, board.ToString(), StringComparison.Ordinal);
        Assert.Empty(await ContactsAsync());
    }
}
