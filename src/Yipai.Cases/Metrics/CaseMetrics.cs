using Yipai.Cases.Catalogues;
using static Yipai.Cases.Metrics.CaseFacts;

namespace Yipai.Cases.Metrics;

/// <summary>Lists the ratios of evaluation in use (评价指标).</summary>
/// <remarks>
/// Variants of one name are separate metrics. The definitions come from two vendors' material and from CJ/T 292-2008 as cities cite it.
/// The sources do not settle whether a city divides filings by reported or by accepted cases, so both ratios are here.
/// </remarks>
public static class CaseMetrics
{
    private const string Vendors = "two vendors' definitions, after CJ/T 292-2008";
    private const string OneVendor = "one vendor's definition";

    /// <summary>Gets 处置率: disposed cases out of those due for disposal.</summary>
    public static CaseMetric DisposalRate { get; } = new("disposal", "处置率", Disposed, DisposalDue, Vendors, SourceConfidence.High);

    /// <summary>Gets 按期处置率: cases disposed of in time out of those due for disposal.</summary>
    public static CaseMetric TimelyDisposalRate { get; } =
        new("disposal-in-time", "按期处置率", DisposedInTime, DisposalDue, Vendors, SourceConfidence.High);

    /// <summary>Gets 结案率: closed cases out of those due for closing.</summary>
    public static CaseMetric ClosingRate { get; } = new("closing", "结案率", Closed, ClosingDue, Vendors, SourceConfidence.High);

    /// <summary>Gets 按期结案率 out of the cases due for closing.</summary>
    public static CaseMetric TimelyClosingRate { get; } =
        new("closing-in-time", "按期结案率", ClosedInTime, ClosingDue, Vendors, SourceConfidence.High);

    /// <summary>Gets 按期结案率 out of the cases that were closed.</summary>
    public static CaseMetric TimelyClosingRateOfClosed { get; } =
        new("closing-in-time-of-closed", "按期结案率", ClosedInTime, Closed, OneVendor, SourceConfidence.Medium);

    /// <summary>Gets 按时立案率: cases filed in time out of filed cases.</summary>
    public static CaseMetric TimelyFilingRate { get; } = new("filing-in-time", "按时立案率", FiledInTime, Filed, Vendors, SourceConfidence.High);

    /// <summary>Gets 准确立案率: filed cases that were not cancelled later out of filed cases.</summary>
    public static CaseMetric AccurateFilingRate { get; } =
        new("filing-accurate", "准确立案率", FiledForGood, Filed, Vendors, SourceConfidence.High);

    /// <summary>Gets 立案率 out of the reported cases.</summary>
    public static CaseMetric FilingRateOfReported { get; } =
        new("filing-of-reported", "立案率", Filed, Reported, "the denominator is not fixed in the sources", SourceConfidence.Low);

    /// <summary>Gets 立案率 out of the accepted cases.</summary>
    public static CaseMetric FilingRateOfAccepted { get; } =
        new("filing-of-accepted", "立案率", Filed, Accepted, "the denominator is not fixed in the sources", SourceConfidence.Low);

    /// <summary>Gets 按时派遣率: cases dispatched in time out of those due for dispatch.</summary>
    public static CaseMetric TimelyDispatchRate { get; } =
        new("dispatch-in-time", "按时派遣率", DispatchedInTime, DispatchDue, Vendors, SourceConfidence.High);

    /// <summary>Gets 准确派遣率: cases dispatched to the right unit out of those due for dispatch.</summary>
    public static CaseMetric AccurateDispatchRate { get; } =
        new("dispatch-accurate", "准确派遣率", DispatchedRight, DispatchDue, Vendors, SourceConfidence.High);

    /// <summary>Gets 有效上报率: filed cases out of reported cases.</summary>
    public static CaseMetric ValidReportRate { get; } = new("report-valid", "有效上报率", Filed, Reported, Vendors, SourceConfidence.High);

    /// <summary>Gets 漏报率: cases that patrols missed out of filed cases.</summary>
    public static CaseMetric MissedRate { get; } = new("missed", "漏报率", Missed, Filed, Vendors, SourceConfidence.High);

    /// <summary>Gets 按时核实率: verifications in time out of those due.</summary>
    public static CaseMetric TimelyVerificationRate { get; } =
        new("verification-in-time", "按时核实率", VerifiedInTime, VerificationDue, Vendors, SourceConfidence.High);

    /// <summary>Gets 按时核查率: inspections in time out of those due.</summary>
    public static CaseMetric TimelyInspectionRate { get; } =
        new("inspection-in-time", "按时核查率", InspectedInTime, InspectionDue, Vendors, SourceConfidence.High);

    /// <summary>Gets 返工率: reworked cases out of those that came through a disposal.</summary>
    public static CaseMetric ReworkRate { get; } = new("rework", "返工率", Reworked, ThroughDisposal, Vendors, SourceConfidence.High);

    /// <summary>Gets 公众举报率: cases filed on reports by the public out of filed cases.</summary>
    public static CaseMetric PublicReportRate { get; } =
        new("public-report", "公众举报率", FiledFromPublic, Filed, Vendors, SourceConfidence.High);

    /// <summary>Gets all metrics.</summary>
    public static IReadOnlyList<CaseMetric> All { get; } =
    [
        DisposalRate, TimelyDisposalRate, ClosingRate, TimelyClosingRate, TimelyClosingRateOfClosed, TimelyFilingRate,
        AccurateFilingRate, FilingRateOfReported, FilingRateOfAccepted, TimelyDispatchRate, AccurateDispatchRate, ValidReportRate,
        MissedRate, TimelyVerificationRate, TimelyInspectionRate, ReworkRate, PublicReportRate,
    ];
}
