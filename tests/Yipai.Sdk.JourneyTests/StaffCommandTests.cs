using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Workflow;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What the people of a city do to a case, from its report to its closing, over the wire.</summary>
public sealed class StaffCommandTests : IAsyncLifetime
{
    private static readonly CaseCommand Accept = new(CaseAction.Accept);
    private static readonly CaseCommand Dispatch = new(CaseAction.Dispatch) { Unit = "roads" };
    private static readonly CaseCommand File =
        new(CaseAction.File) { Condition = "01-01/1", Limit = new TimeLimit(5, TimeLimitUnit.WorkDay) };

    private readonly MovingCity _city = new();
    private readonly StaffDesk _desk;
    private CityPhone _phone = null!;
    private string _case = "";

    public StaffCommandTests() => _desk = new StaffDesk(() => _city.World.City.Port);

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder => builder.Services.PostConfigure<Yipai.AspNetCore.YipaiCityOptions>(StaffDesk.Configure);
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.ReportAsync();
        await _phone.Client.Outbox.DrainAsync();
        _case = Assert.Single(await _phone.Client.Cases.ListMineAsync()).Id;
    }

    public async Task DisposeAsync()
    {
        _desk.Dispose();
        await _city.DisposeAsync();
    }

    [Fact]
    public async Task TakeAsync_FromReportToClosing_PassesEveryRole()
    {
        string stage = await _desk.TakeAsync(
            _case,
            ("acceptor-1", new(CaseAction.VerifyBeforeFiling)),
            ("collector-1", new(CaseAction.ReportVerification)),
            ("acceptor-1", Accept),
            ("acceptor-1", File),
            ("dispatcher-1", Dispatch),
            ("unit-1", new(CaseAction.RequestExtension) { Reason = "等待配件" }),
            ("inspector-1", new(CaseAction.PassExtension)),
            ("leader-1", new(CaseAction.GrantExtension)),
            ("unit-1", new(CaseAction.Return) { Reason = "不属本单位" }),
            ("dispatcher-1", Dispatch),
            ("unit-1", new(CaseAction.Assign) { ReceiverId = "unit-1" }),
            ("unit-1", new(CaseAction.Submit)),
            ("unit-1", new(CaseAction.Confirm)),
            ("inspector-1", new(CaseAction.Rework) { Reason = "没有修好" }),
            ("unit-1", new(CaseAction.Assign) { ReceiverId = "unit-1" }),
            ("unit-1", new(CaseAction.Submit)),
            ("unit-1", new(CaseAction.Confirm)),
            ("dispatcher-1", new(CaseAction.RequestClosing) { ReceiverId = "acceptor-1" }),
            ("acceptor-1", new(CaseAction.InspectBeforeClosing)),
            ("collector-1", new(CaseAction.ReportInspection)),
            ("acceptor-1", new(CaseAction.Close) { Condition = "01-01/1" }));

        Assert.Equal("Closed", stage);
        Assert.Equal("Closed", Assert.Single(await _phone.Client.Cases.ListMineAsync()).Status.Stage);
    }

    [Fact]
    public async Task TakeAsync_ASuspension_StopsTheUnit()
    {
        string stage = await _desk.TakeAsync(
            _case,
            ("acceptor-1", Accept),
            ("acceptor-1", File),
            ("dispatcher-1", Dispatch),
            ("dispatcher-1", new(CaseAction.Suspend) { Reason = "冬季停工", Until = DateTimeOffset.UtcNow.AddMonths(2) }));

        (int status, JsonElement refusal) = await _desk.SendAsync("unit-1", _case, new(CaseAction.Assign) { ReceiverId = "unit-1" });

        Assert.Equal(("Suspended", 409, "StageAllows"), (stage, status, refusal.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task TakeAsync_TwoPeopleWithTheSameVersion_RefusesTheSecondAsStale()
    {
        int version = (await _desk.ListAsync("acceptor-1", _case)).GetProperty("version").GetInt32();

        (int Status, JsonElement Body)[] answers = await Task.WhenAll(
            _desk.SendAsync("acceptor-1", _case, Accept, version), _desk.SendAsync("acceptor-2", _case, Accept, version));

        Assert.Equal([200, 409], answers.Select(answer => answer.Status).Order());
        Assert.Equal("Stale", answers.Single(answer => answer.Status == 409).Body.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task TakeAsync_TheSameCommandTwice_ChangesTheCaseOnce()
    {
        Guid id = Guid.NewGuid();
        await _desk.SendAsync("acceptor-1", _case, Accept, 0, id);

        (int status, JsonElement body) = await _desk.SendAsync("acceptor-1", _case, Accept, 0, id);

        Assert.Equal((200, 1, 1), (status, body.GetProperty("version").GetInt32(), await CountAuditAsync("case.accept")));
    }

    [Fact]
    public async Task TakeAsync_UsedIdByAnotherPerson_IsRefused()
    {
        Guid id = Guid.NewGuid();
        await _desk.SendAsync("acceptor-1", _case, Accept, 0, id);

        (int status, JsonElement body) = await _desk.SendAsync("acceptor-2", _case, Accept, 0, id);

        Assert.Equal((422, "KeyReused"), (status, body.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task TakeAsync_ActionOfAnotherRole_IsRefusedByItsRule()
    {
        (int status, JsonElement body) = await _desk.SendAsync("dispatcher-1", _case, Accept);

        Assert.Equal((409, "RoleAllows"), (status, body.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task TakeAsync_CaseOfAnotherUnit_IsNotThere()
    {
        await _desk.TakeAsync(_case, ("acceptor-1", Accept), ("acceptor-1", File), ("dispatcher-1", Dispatch));

        (int status, _) = await _desk.SendAsync("unit-2", _case, new(CaseAction.Assign) { ReceiverId = "unit-2" }, 3);

        Assert.Equal(404, status);
    }

    [Fact]
    public async Task TakeAsync_APersonOfTheStaff_IsNamedInTheLog()
    {
        await _desk.TakeAsync(_case, ("acceptor-2", Accept));

        Assert.Equal(1, await CountAuditAsync("acceptor-2"));
    }

    [Fact]
    public async Task ListAsync_AcceptorBeforeTheNamedOne_NamesTheRuleThatForbids()
    {
        await _desk.TakeAsync(
            _case, ("acceptor-1", Accept), ("acceptor-1", File), ("dispatcher-1", Dispatch),
            ("unit-1", new(CaseAction.Assign) { ReceiverId = "unit-1" }), ("unit-1", new(CaseAction.Submit)),
            ("unit-1", new(CaseAction.Confirm)), ("dispatcher-1", new(CaseAction.RequestClosing) { ReceiverId = "acceptor-1" }));

        JsonElement named = ActionOf(await _desk.ListAsync("acceptor-1", _case), "Close");
        JsonElement other = ActionOf(await _desk.ListAsync("acceptor-2", _case), "Close");

        Assert.Equal((true, "ConditionMet"), (named.GetProperty("allowed").GetBoolean(), named.GetProperty("needs")[0].GetString()));
        Assert.Equal((false, "NamedAcceptor"), (other.GetProperty("allowed").GetBoolean(), other.GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task ReadQueueAsync_ADispatchedCase_WaitsForItsUnitAloneWithItsDeadline()
    {
        await _desk.TakeAsync(_case, ("acceptor-1", Accept), ("acceptor-1", File), ("dispatcher-1", Dispatch));

        JsonElement entry = Assert.Single(Cases(await _desk.ReadQueueAsync("unit-1")));
        Assert.Equal((_case, JsonValueKind.String), (entry.GetProperty("id").GetString(), entry.GetProperty("dueAt").ValueKind));
        Assert.Empty(Cases(await _desk.ReadQueueAsync("unit-2")));
        Assert.Empty(Cases(await _desk.ReadQueueAsync("acceptor-1")));
    }

    [Fact]
    public async Task ReadQueueAsync_UnitMemberWithoutUnit_IsNotPermitted() =>
        Assert.Equal(403, (await _desk.CallAsync("unit-without", HttpMethod.Get, "queue")).Status);

    private static IEnumerable<JsonElement> Cases(JsonElement queue) => queue.GetProperty("cases").EnumerateArray();

    private static JsonElement ActionOf(JsonElement answer, string action) => answer.GetProperty("actions").EnumerateArray()
        .Single(entry => entry.GetProperty("action").GetString() == action);

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
