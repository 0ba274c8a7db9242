using System.Net;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Drafts;

public sealed class DraftsClientTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    private DraftsClient Drafts => _host.Client.Drafts;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task KeepAsync_WithoutAnAccountOrANetwork_KeepsAndSendsNothing()
    {
        DraftId id = await Drafts.KeepAsync(new ReportDraft { Description = "井盖" });

        Assert.Equal("井盖", (await Drafts.FindAsync(id))!.Description);
        Assert.Empty(_host.Server.Requests);
    }

    [Fact]
    public async Task KeepAsync_UnderAnId_TakesTheEarlierPlace()
    {
        DraftId id = await Drafts.KeepAsync(new ReportDraft { Description = "井盖" });

        Assert.Equal(id, await Drafts.KeepAsync(new ReportDraft { Description = "井盖坏了" }, id));
        Assert.Equal("井盖坏了", Assert.Single(await Drafts.ListAsync()).Draft.Description);
    }

    [Fact]
    public async Task ListAsync_SignedInLater_LosesNothingAndShowsNobodyElses()
    {
        await Drafts.KeepAsync(new ReportDraft { Description = "before" });
        await _host.SignInAsync();
        _host.Time.Advance(TimeSpan.FromMinutes(1));

        await Drafts.KeepAsync(new ReportDraft { Description = "mine" });

        Assert.Equal(["mine", "before"], (await Drafts.ListAsync()).Select(draft => draft.Draft.Description));

        await _host.Sessions.KeepAsync(new AccountSession(new SubjectId("subject-2"), "token-2"));
        Assert.Equal(["before"], (await Drafts.ListAsync()).Select(draft => draft.Draft.Description));
    }

    [Fact]
    public async Task SubmitAsync_ReadyDraft_GivesTheReportTheIdOfTheDraft()
    {
        await _host.ConsentAsync("case-handling");
        DraftId id = await Drafts.KeepAsync(TestHost.Draft());

        Assert.Equal(id.Value, (await Drafts.SubmitAsync(id)).EnsureQueued().Value);
    }

    [Fact]
    public async Task SubmitAsync_TwoTapsAtOnce_GiveOneReportAndTwoReceiptsOfIt()
    {
        await _host.ConsentAsync("case-handling");
        DraftId id = await Drafts.KeepAsync(TestHost.Draft());

        SubmissionReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Drafts.SubmitAsync(id))));

        Assert.All(receipts, receipt => Assert.Equal(id.Value, receipt.EnsureQueued().Value));
        Assert.Equal(1, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task SubmitAsync_ASecondTapAfterDelivery_SendsNothingMore()
    {
        await _host.ConsentAsync("case-handling");
        DraftId id = await Drafts.KeepAsync(TestHost.Draft());
        await Drafts.SubmitAsync(id);
        await _host.Client.Outbox.DrainAsync();

        SubmissionReceipt second = await Drafts.SubmitAsync(id);

        Assert.Equal((id.Value, 0), (second.EnsureQueued().Value, await _host.Outbox.CountWaitingAsync()));
    }

    [Fact]
    public async Task KeepAsync_ADraftThatWasSentMeanwhile_BecomesAnotherDraft()
    {
        await _host.ConsentAsync("case-handling");
        DraftId id = await Drafts.KeepAsync(TestHost.Draft());
        await Drafts.SubmitAsync(id);

        DraftId other = await Drafts.KeepAsync(TestHost.Draft(), id);

        Assert.NotEqual(id, other);
    }

    [Fact]
    public async Task SubmitAsync_ReadyDraft_IsQueuedAndGone()
    {
        await _host.ConsentAsync("case-handling");
        DraftId id = await Drafts.KeepAsync(TestHost.Draft());

        Assert.True((await Drafts.SubmitAsync(id)).IsQueued);
        Assert.Empty(await Drafts.ListAsync());
        Assert.Equal(1, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task SubmitAsync_SomethingMissing_SaysWhatAndTheDraftStays()
    {
        await _host.ConsentAsync("case-handling");
        DraftId id = await Drafts.KeepAsync(TestHost.Draft() with { Place = null });

        SubmissionReceipt receipt = await Drafts.SubmitAsync(id);

        Assert.Equal("YP0235", Assert.Single(receipt.Problems).Code);
        Assert.Single(await Drafts.ListAsync());
    }

    [Fact]
    public async Task SubmitAsync_WithoutConsent_IsDeniedAndTheDraftStays()
    {
        await _host.ConsentAsync();
        DraftId id = await Drafts.KeepAsync(TestHost.Draft());

        Assert.False((await Drafts.SubmitAsync(id)).IsQueued);
        Assert.Single(await Drafts.ListAsync());
    }

    [Fact]
    public async Task SubmitAsync_SomebodyElsesDraft_IsNotFound()
    {
        await _host.SignInAsync();
        DraftId id = await Drafts.KeepAsync(TestHost.Draft());

        await _host.Sessions.KeepAsync(new AccountSession(new SubjectId("subject-2"), "token-2"));

        Assert.Equal("YP0315", (await Assert.ThrowsAnyAsync<YipaiClientException>(() => Drafts.SubmitAsync(id))).Code);
    }

    [Fact]
    public async Task RemoveAsync_ADraft_IsGone()
    {
        DraftId id = await Drafts.KeepAsync(TestHost.Draft());

        await Drafts.RemoveAsync(id);

        Assert.Empty(await Drafts.ListAsync());
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_TheAccount_ErasesItsDrafts()
    {
        await _host.SignInAsync();
        await Drafts.KeepAsync(TestHost.Draft());
        _host.Server.Answers(HttpStatusCode.OK, body: """{"steps":[]}""");
        await _host.Client.Account.CloseAccountAsync();
        await _host.SignInAsync();

        Assert.Empty(await Drafts.ListAsync());
    }
}
