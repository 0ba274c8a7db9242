using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Samples.CitizenWeb.Components.Staff;

namespace Yipai.CitizenWeb.Tests;

/// <summary>The parts of the desk, with a scripted city behind them.</summary>
public sealed class StaffComponentTests : IAsyncDisposable
{
    private readonly BunitContext _page = new();
    private readonly ScriptedDesk _city = new();

    public StaffComponentTests()
    {
        _page.Services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
        _page.Services.AddYipaiClient(options => options.Endpoint = new Uri("http://127.0.0.1:9"));
        _page.Services.AddSingleton<StaffClient>(_city);
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public void CaseQueue_SeveralDeadlines_PutsTheLatestFirstWithItsHours()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        _city.Queue.AddRange(
            [Entry("calm", now.AddHours(30.5), false), Entry("none", null, false), Entry("late", now.AddHours(-26.5), true)]);

        IRenderedComponent<CaseQueue> queue = _page.Render<CaseQueue>();

        Assert.Equal(
            ["staff/cases/late", "staff/cases/calm", "staff/cases/none"],
            queue.FindAll("#queue a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["已超 26 小时", "还有 30 小时", "没有期限"],
            queue.FindAll("#queue .state").Select(state => state.TextContent.Trim().Split('\n')[0].Trim()));
    }

    [Fact]
    public void DeskActions_AllowedAndForbidden_OffersTheAllowedWithTheirRules()
    {
        IRenderedComponent<DeskActions> actions = Actions();

        Assert.Equal(["do-Decline"], actions.FindAll(".act > button").Select(button => button.Id));
        Assert.Contains("请填写理由", actions.Find(".act .meta").TextContent, StringComparison.Ordinal);
        Assert.Contains("案卷已指定其他受理员", actions.Find("#forbidden").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeskActions_Sent_NamesActionWordsAndTheVersionThatWasSeen()
    {
        IRenderedComponent<DeskActions> actions = Actions();
        await actions.Find("#do-Decline").ClickAsync(new());
        await actions.Find("#reason").InputAsync(new() { Value = "位置不明。" });

        await actions.Find("form").SubmitAsync();

        Assert.Equal((CaseAction.Decline, "位置不明。", 4), Assert.Single(_city.Sent));
    }

    [Fact]
    public void StaffGate_AnotherRole_ShowsWhatStillWorksAndNotThePage()
    {
        IRenderedComponent<StaffGate> gate = _page.Render<StaffGate>(with => with
            .Add(shown => shown.CanUse, role => role == "PrivacyOfficer").AddChildContent("<p id='board'></p>"));

        Assert.Empty(gate.FindAll("#board"));
        Assert.Equal("staff", gate.Find("#not-my-role a").GetAttribute("href"));
    }

    [Fact]
    public async Task StaffGate_SignedOut_AsksForTheKeyAgain()
    {
        IRenderedComponent<StaffGate> gate = _page.Render<StaffGate>(with => with.AddChildContent("<p id='board'></p>"));

        await gate.Find("#staff-leave").ClickAsync(new());

        Assert.Empty(gate.FindAll("#board"));
        Assert.NotNull(gate.Find("#staff-key"));
    }

    private static QueueEntry Entry(string id, DateTimeOffset? due, bool isOverdue) =>
        new(id, "01-01", "污水井盖", "Reported", 0, due, null, isOverdue, ["Accept"]);

    private IRenderedComponent<DeskActions> Actions() => _page.Render<DeskActions>(with => with.Add(shown => shown.CaseId, "C20261130-1"));

    /// <summary>A city in the memory of the test.</summary>
    private sealed class ScriptedDesk : StaffClient
    {
        private MemberAnswer? _member = new("acceptor", "Acceptor", null);

        public List<QueueEntry> Queue { get; } = [];

        public List<(CaseAction Action, string? Words, int Version)> Sent { get; } = [];

        public override MemberAnswer? Member => _member;

        public override void SignOut() => _member = null;

        public override Task<QueueAnswer> ReadQueuePageAsync(string? after = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new QueueAnswer([.. Queue], null));

        public override Task<CaseActionsAnswer> ListActionsAsync(CaseId id, CancellationToken cancellationToken = default) =>
            Task.FromResult(new CaseActionsAnswer(id.Value, "Reported", 4,
            [
                new CaseActionEntry("Decline", true, null, ["ReasonGiven"]), new CaseActionEntry("Close", false, "NamedAcceptor", []),
            ]));

        public override Task<CaseActionsAnswer> ActAsync(
            CaseId id, CaseCommand command, int version, CancellationToken cancellationToken = default)
        {
            Sent.Add((command.Action, command.Reason, version));
            return ListActionsAsync(id, cancellationToken);
        }
    }
}
