using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;

namespace Yipai.Cases.Tests.Deadlines;

public sealed class FilingConditionsTests
{
    private const string Head = "kind,majorCode,minorCode,minorName,filingCondition,closingCondition,timeLimit\n";

    [Theory]
    [InlineData("2紧急工作时", 2, TimeLimitUnit.UrgentHour)]
    [InlineData("4小时", 4, TimeLimitUnit.WorkHour)]
    [InlineData("5天", 5, TimeLimitUnit.WorkDay)]
    [InlineData("15个工作日", 15, TimeLimitUnit.WorkDay)]
    [InlineData(" 0.5 工作时 ", 0.5, TimeLimitUnit.WorkHour)]
    [InlineData("3自然日", 3, TimeLimitUnit.CalendarDay)]
    public void TryParse_LimitAsCitiesWriteIt_IsRead(string text, double amount, TimeLimitUnit unit)
    {
        Assert.True(TimeLimit.TryParse(text, out TimeLimit limit));
        Assert.Equal(new TimeLimit((decimal)amount, unit), limit);
        Assert.True(TimeLimit.TryParse(limit.ToString(), out TimeLimit again));
        Assert.Equal(limit, again);
    }

    [Theory]
    [InlineData("种植季节15工作日")]
    [InlineData("1紧急工作时制止")]
    [InlineData("工作日")]
    [InlineData("0天")]
    [InlineData("3周")]
    [InlineData("10001天")]
    [InlineData("99999999999999999999天")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_TextThatIsNotExactlyALimit_IsFalse(string? text) => Assert.False(TimeLimit.TryParse(text, out _));

    [Fact]
    public void Load_QuotedAndBadRows_ReadsTheQuotedAndNamesTheBad()
    {
        FilingConditions conditions = FilingConditions.Load(new StringReader(
            Head + "component,01,01,上水井盖,\"缺失,移位\n开裂\",\"恢复\"\"原状\"\"\",2紧急工作时\n"
            + "event,01,02,垃圾,x,y,\n部件,01,02,盖,x,y,种植季节15工作日\nthing,1,2,a,b,c,1天\nevent,1\n"));

        FilingCondition row = Assert.Single(conditions.Rows);
        Assert.Equal((CaseKind.Component, "01-01", "缺失,移位\n开裂", "恢复\"原状\""), (row.Kind, row.Code, row.Condition, row.Closing));
        Assert.Same(row, Assert.Single(conditions.Of(CaseKind.Component, "01-01")));
        Assert.Equal([4, 5, 6, 7], conditions.Unread.Select(unread => unread.Line));
        Assert.Contains("empty", conditions.Unread[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoHeadAndEmptyLines_LosesNoRow()
    {
        FilingConditions conditions = FilingConditions.Load(new StringReader("部件,01,01,上水井盖,破损,恢复,4小时\n\n事件,01,02,垃圾,x,y,1天\n\n"));

        Assert.Equal([(CaseKind.Component, "01-01"), (CaseKind.Event, "01-02")], conditions.Rows.Select(row => (row.Kind, row.Code)));
        Assert.Empty(conditions.Unread);
    }

    [Fact]
    public void Load_SeveralConditionsOfOneClass_HaveDifferentIds()
    {
        FilingConditions conditions = FilingConditions.Load(new StringReader(
            Head + "component,01,01,盖,缺失,x,2小时\nevent,01,01,事,y,x,2小时\ncomponent,01,01,盖,破损,x,4小时\ncomponent,01,001,盖,破损,x,4小时\n"));

        Assert.Equal(["01-01/1", "01-01/1", "01-01/2", "01-001/1"], conditions.Rows.Select(row => row.Id));
        Assert.Equal(["缺失", "破损"], conditions.Of(CaseKind.Component, "01-01").Select(row => row.Condition));
    }

    [Theory]
    [InlineData("1,01")]
    [InlineData("01,1")]
    [InlineData("01,0001")]
    [InlineData("xx,01")]
    public void Load_ClassWithoutItsZeros_IsNamedAsUnread(string code)
    {
        FilingConditions conditions = FilingConditions.Load(new StringReader($"component,{code},盖,缺失,x,2小时"));

        Assert.Empty(conditions.Rows);
        Assert.Contains("zeros", Assert.Single(conditions.Unread).Reason, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Load_ListOfARealCity_ReadsAllButOneNamedRow()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yipai.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        string path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data", "catalogue", "yuncheng-filing-conditions.csv");
        Skip.IfNot(File.Exists(path), "The shared reference data is not beside the repository.");
        using var reader = new StreamReader(path);

        FilingConditions conditions = FilingConditions.Load(reader);

        Assert.Equal(519, conditions.Rows.Count + conditions.Unread.Count);

        // 1紧急工作时制止: a limit and what has to be done within it.
        Assert.Equal([403], conditions.Unread.Select(row => row.Line));
        Assert.Equal(518, conditions.Rows.DistinctBy(row => (row.Kind, row.Id)).Count());
    }
}
