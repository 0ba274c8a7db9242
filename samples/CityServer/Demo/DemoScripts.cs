using Yipai.Cases.Deadlines;
using Yipai.Cases.Workflow;
using static Yipai.Samples.CityServer.Demo.DemoStep;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Holds what people do to the cases of the demonstration, and how many hours after the step before.</summary>
internal static class DemoScripts
{
    private const string Condition = "demo/1";

    private static readonly DemoStep[] ToUnit =
    [
        new(0.3, "acceptor", new(CaseAction.VerifyBeforeFiling)), new(2, "collector", new(CaseAction.ReportVerification)),
        new(0.5, "acceptor", new(CaseAction.Accept)),
        new(0.2, "acceptor", new(CaseAction.File) { Condition = Condition, Limit = new TimeLimit(7, TimeLimitUnit.CalendarDay) }),
        new(0.4, "dispatcher", new(CaseAction.Dispatch)),
    ];

    private static readonly DemoStep[] Direct =
    [
        ToUnit[2] with { Hours = 0.6 }, .. ToUnit[3..], .. new DemoStep[]
        {
            new(4, Unit, new(CaseAction.Assign)), new(20, Unit, new(CaseAction.Submit) { Reason = "已当日处理。" }),
            new(1, Unit, new(CaseAction.Confirm) { Reason = "问题已解决。" }),
            new(2, "dispatcher", new(CaseAction.RequestClosing) { ReceiverId = "acceptor" }),
            new(1, "acceptor", new(CaseAction.Close) { Condition = Condition }),
        },
    ];

    private static readonly DemoStep[] Repair =
    [
        new(6, Unit, new(CaseAction.Assign)), new(30, Unit, new(CaseAction.Submit) { Reason = "已到现场处理完毕。" }),
        new(2, Unit, new(CaseAction.Confirm) { Reason = "经复查，问题已解决。" }),
    ];

    private static readonly DemoStep[] Closing =
    [
        new(3, "dispatcher", new(CaseAction.RequestClosing) { ReceiverId = "acceptor" }),
        new(1, "acceptor", new(CaseAction.InspectBeforeClosing)), new(5, "collector", new(CaseAction.ReportInspection)),
        new(1, "acceptor", new(CaseAction.Close) { Condition = Condition }),
    ];

    /// <summary>Gets the scripts.</summary>
    /// <remarks>Most cases take the first; the others show one turn each.</remarks>
    public static DemoStep[][] All { get; } =
    [
        [.. Direct, new(20, Reporter, new(CaseAction.Rate) { Rating = 5 })],
        [.. Direct, new(9, Reporter, new(CaseAction.Rate) { Rating = 4, Reason = "处理及时，谢谢。" })],
        [
            .. ToUnit, new(8, Reporter, new(CaseAction.Supplement) { Reason = "今天又去看了，情况比昨天更严重。" }),
            new(20, Reporter, new(CaseAction.Urge)), .. Repair, .. Closing,
        ],
        [
            .. ToUnit, .. Repair, new(4, "inspector", new(CaseAction.Rework) { Reason = "现场核查时仍有残留，请重新处理。" }), .. Repair, .. Closing,
        ],
        [
            .. ToUnit, new(12, Unit, new(CaseAction.RequestExtension) { Reason = "配件已订购，三天后到货。" }),
            new(3, "inspector", new(CaseAction.PassExtension)), new(2, "shift-leader", new(CaseAction.GrantExtension)),
            .. Repair, .. Closing,
        ],
        [
            .. ToUnit, new(5, Unit, new(CaseAction.Return) { Reason = "不属本单位管辖。" }), new(1, "dispatcher", new(CaseAction.Dispatch)),
            .. Repair, .. Closing, new(10, Reporter, new(CaseAction.Rate) { Rating = 2, Reason = "等了很久才处理。" }),
            new(3, Reporter, new(CaseAction.Reopen) { Reason = "两天后又坏了。" }), new(1, "dispatcher", new(CaseAction.Dispatch)),
            .. Repair, .. Closing,
        ],
        [new(1, "acceptor", new(CaseAction.Decline) { Reason = "位置不明，无法核实。请补充地点后重新上报。" })],
        [.. ToUnit, new(4, "shift-leader", new(CaseAction.Suspend) { Reason = "低温期不能施工，待气温回升后处理。" })],
        [new(0.5, Reporter, new(CaseAction.Withdraw))],
        [.. ToUnit, new(90, "shift-leader", new(CaseAction.ForceClose) { Reason = "现场已拆除，无需处置。" })],
    ];

    /// <summary>Returns the script of a case.</summary>
    /// <remarks>Four of ten cases take one of the first two; the others take turns.</remarks>
    public static DemoStep[] Of(int number) =>
        All[number % 10 is var place && place < 4 ? place % 2 : 2 + (number / 10 * 6 + place - 4) % (All.Length - 2)];
}
