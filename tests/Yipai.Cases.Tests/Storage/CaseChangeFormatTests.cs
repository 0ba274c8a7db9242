using System.Text;
using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Storage;

public sealed class CaseChangeFormatTests
{
    private const string Stored = """
        {"version":1,"number":3,"action":"Dispatch","from":"Filed","to":"Dispatched","role":"Dispatcher","actorId":"d-1","at":"2026-09-07T01:03:00+00:00"}
        """;

    private static readonly DateTimeOffset At = new(2026, 9, 7, 1, 3, 0, 123, TimeSpan.Zero);

    public static TheoryData<CaseAction> Actions => [.. Enum.GetValues<CaseAction>().Where(action => action != CaseAction.Unspecified)];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Read_WrittenChange_IsTheSameChange(CaseAction action)
    {
        CaseChange change = Full(action);

        CaseChange read = CaseChangeFormat.Read(CaseChangeFormat.Write(change));

        Assert.Equal(change with { Evidence = [] }, read with { Evidence = [] });
        Assert.Equal(change.Evidence, read.Evidence);
    }

    [Fact]
    public void Read_ChangeWithNothingOptional_IsTheSameChange()
    {
        CaseChange read = CaseChangeFormat.Read(Encoding.UTF8.GetBytes(Stored));

        Assert.Equal((3, CaseAction.Dispatch, CaseStage.Dispatched, null, 0),
            (read.Number, read.Action, read.To, read.Reason, read.Rating));
        Assert.Equal(Stored, Encoding.UTF8.GetString(CaseChangeFormat.Write(read)).Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":2", "YP0271")]
    [InlineData("\"version\":1", "\"version\":2,\"later\":true", "YP0271")]
    [InlineData("\"version\":1,", "", "YP0270")]
    [InlineData("\"version\":1", "\"version\":1,\"later\":true", "YP0270")]
    [InlineData("\"Dispatch\"", "\"Despatch\"", "YP0270")]
    [InlineData("\"Dispatch\"", "\"8\"", "YP0270")]
    [InlineData("\"Dispatch\"", "\"Unspecified\"", "YP0270")]
    [InlineData("\"Filed\"", "\"Filed,Closed\"", "YP0270")]
    [InlineData("\"Dispatcher\"", "\"dispatcher\"", "YP0270")]
    [InlineData("\"d-1\"", "\"\"", "YP0270")]
    [InlineData("\"number\":3", "\"number\":0", "YP0270")]
    [InlineData("\"number\":3", "\"number\":3,\"rating\":6", "YP0270")]
    [InlineData("\"number\":3", "\"number\":3,\"limit\":{\"amount\":0,\"unit\":\"WorkDay\"}", "YP0270")]
    [InlineData("\"number\":3", "\"number\":3,\"evidence\":[\"AB\"]", "YP0270")]
    [InlineData("}", "", "YP0270")]
    public void Read_AnotherFormOrVersion_IsRefusedByCode(string part, string instead, string code)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Stored.Replace(part, instead, StringComparison.Ordinal));

        CasesException refused = Assert.Throws<CasesException>(() => CaseChangeFormat.Read(bytes));

        Assert.Equal(code, refused.Code);
    }

    private static CaseChange Full(CaseAction action) => new()
    {
        Number = 7,
        CommandId = new Guid("00112233-4455-6677-8899-aabbccddeeff"),
        Action = action,
        From = CaseStage.Reported,
        To = CaseStage.Suspended,
        Role = CaseRole.System,
        ActorId = "clock",
        At = At,
        Reason = "道路“施工”\u2028, 7 天",
        Unit = "U-7",
        ReceiverId = "worker-1",
        Condition = "01-01/1",
        Limit = new TimeLimit(2.50m, TimeLimitUnit.UrgentHour),
        DueAt = At.AddDays(1),
        StageDueAt = At.AddDays(2),
        Until = At.AddDays(3),
        Rating = 5,
        Evidence = [PhotoDigest.Parse(new string('a', 64)), PhotoDigest.Parse(new string('b', 64))],
    };
}
