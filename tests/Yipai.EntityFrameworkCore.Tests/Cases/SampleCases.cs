using System.Text;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Media;
using Yipai.Cases.Reporting;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

/// <summary>Cases for the contract suites, by a small number each.</summary>
internal static class SampleCases
{
    public const string Unit = "U-7";

    public static readonly HandlerId Handler = new("city-a");
    public static readonly DateOnly Day = new(2026, 11, 29);
    public static readonly DateTimeOffset Now = new(2026, 11, 29, 1, 0, 0, TimeSpan.Zero);
    public static readonly PhotoDigest Photo = PhotoDigest.Parse(new string('a', 64));

    public static readonly AiContentLabel Label = new(AiLabelKind.SuspectedGenerated, null, "A2012102390129310");

    private static readonly CaseNumberFormat Format = new("C{yyyyMMdd}-{seq}");
    private static readonly CaseWorkflow Workflow = new(CaseRules.Default);

    public static CaseId Id(int number) => new($"C20261129-{number}");

    public static ReportId ReportId(int number) => new(new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]));

    public static NewCase New(int number, bool isAnonymous = false) => New(number, new CaseNumber(Day, number), isAnonymous);

    public static NewCase New(int report, CaseNumber number, bool isAnonymous = false)
    {
        string contact = isAnonymous ? "\"anonymous\":true" : "\"contact\":{\"mobileNumber\":\"13812345678\"}";
        string body = $$"""
            {"id":"{{ReportId(report)}}","kind":"Component","code":"01-01","description":"井盖破损，找王芳",
             "place":{"source":"MapPin","latitude":38.914,"longitude":121.6147,"datum":"GCJ-02"},"photos":["{{Photo}}"],{{contact}},
             "labels":[{"photo":"{{Photo}}","kind":"{{Label.Kind}}","number":"{{Label.ContentNumber}}"}]}
            """;
        PreparedReport read = ReportFormat.Read(Encoding.UTF8.GetBytes(body), CaseCatalogue.GbT30428);
        return new NewCase(number, Format, read, new string('f', 64), Now.AddMinutes(number.Sequence));
    }

    /// <summary>The changes that bring a case to a unit, decided by the workflow.</summary>
    public static IReadOnlyList<CaseChange> ToUnit(CaseFile file, string unit = Unit)
    {
        file = Do(file, CaseRole.Acceptor, new CaseCommand(CaseAction.Accept));
        file = Do(file, CaseRole.ShiftLeader, new CaseCommand(CaseAction.File)
        {
            Condition = "01-01/1",
            Limit = new TimeLimit(2.5m, TimeLimitUnit.WorkDay),
        });
        return Do(file, CaseRole.Dispatcher,
            new CaseCommand(CaseAction.Dispatch) { Unit = unit, Reason = "请王芳的邻居协助", Evidence = [Photo] }).Log;
    }

    private static CaseFile Do(CaseFile file, CaseRole role, CaseCommand command) =>
        file.Apply(Workflow.Apply(file, command, new CaseActor(role, role.ToString()), file.ChangedAt.AddMinutes(1)).Changes);
}
