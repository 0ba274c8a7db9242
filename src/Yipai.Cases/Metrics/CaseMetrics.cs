using Yipai.Cases.Catalogues;
using static Yipai.Cases.Metrics.CaseFacts;

namespace Yipai.Cases.Metrics;

/// <summary>The ratios of evaluation in use (评价指标); variants of one name stand apart.</summary>
/// <remarks>
/// From the definitions in two vendors' material and CJ/T 292-2008 as cities cite it. Whether a city divides filings by reports or by what was
/// taken in is not fixed in the sources: both are here.
/// </remarks>
public static class CaseMetrics
{
    private const string Vendors = "two vendors' definitions, after CJ/T 292-2008";
    private const string OneVendor = "one vendor's definition";

    /// <summary>处置率.</summary>
    public static CaseMetric DisposalRate { get; } = new("disposal", "处置率", Disposed, DisposalDue, Vendors, SourceConfidence.High);

    /// <summary>按期处置率.</summary>
    public static CaseMetric TimelyDisposalRate { get; } = new("disposal-in-time", "按期处置率", DisposedInTime, DisposalDue, Vendors, SourceConfidence.High);

    /// <summary>结案率.</summary>
    public static CaseMetric ClosingRate { get; } = new("closing", "结案率", Closed, ClosingDue, Vendors, SourceConfidence.High);

    /// <summary>按期结案率, of what was due.</summary>
    public static CaseMetric TimelyClosingRate { get; } = new("closing-in-time", "按期结案率", ClosedInTime, ClosingDue, Vendors, SourceConfidence.High);

    /// <summary>按期结案率, of what was closed.</summary>
    public static CaseMetric TimelyClosingRateOfClosed { get; } = new("closing-in-time-of-closed", "按期结案率", ClosedInTime, Closed, OneVendor, SourceConfidence.Medium);

    /// <summary>按时立案率.</summary>
    public static CaseMetric TimelyFilingRate { get; } = new("filing-in-time", "按时立案率", FiledInTime, Filed, Vendors, SourceConfidence.High);

    /// <summary>准确立案率.</summary>
    public static CaseMetric AccurateFilingRate { get; } = new("filing-accurate", "准确立案率", FiledForGood, Filed, Vendors, SourceConfidence.High);

    /// <summary>立案率, of what was reported.</summary>
    public static CaseMetric FilingRateOfReported { get; } = new("filing-of-reported", "立案率", Filed, Reported, "the denominator is not fixed in the sources", SourceConfidence.Low);

    /// <summary>立案率, of what was taken in.</summary>
    public static CaseMetric FilingRateOfAccepted { get; } = new("filing-of-accepted", "立案率", Filed, Accepted, "the denominator is not fixed in the sources", SourceConfidence.Low);

    /// <summary>按时派遣率.</summary>
    public static CaseMetric TimelyDispatchRate { get; } = new("dispatch-in-time", "按时派遣率", DispatchedInTime, DispatchDue, Vendors, SourceConfidence.High);

    /// <summary>准确派遣率.</summary>
    public static CaseMetric AccurateDispatchRate { get; } = new("dispatch-accurate", "准确派遣率", DispatchedRight, DispatchDue, Vendors, SourceConfidence.High);

    /// <summary>有效上报率.</summary>
    public static CaseMetric ValidReportRate { get; } = new("report-valid", "有效上报率", Filed, Reported, Vendors, SourceConfidence.High);

    /// <summary>漏报率.</summary>
    public static CaseMetric MissedRate { get; } = new("missed", "漏报率", Missed, Filed, Vendors, SourceConfidence.High);

    /// <summary>按时核实率.</summary>
    public static CaseMetric TimelyVerificationRate { get; } = new("verification-in-time", "按时核实率", VerifiedInTime, VerificationDue, Vendors, SourceConfidence.High);

    /// <summary>按时核查率.</summary>
    public static CaseMetric TimelyInspectionRate { get; } = new("inspection-in-time", "按时核查率", InspectedInTime, InspectionDue, Vendors, SourceConfidence.High);

    /// <summary>返工率.</summary>
    public static CaseMetric ReworkRate { get; } = new("rework", "返工率", Reworked, ThroughDisposal, Vendors, SourceConfidence.High);

    /// <summary>公众举报率.</summary>
    public static CaseMetric PublicReportRate { get; } = new("public-report", "公众举报率", FiledFromPublic, Filed, Vendors, SourceConfidence.High);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CaseMetric> All { get; } =
    [
        DisposalRate, TimelyDisposalRate, ClosingRate, TimelyClosingRate, TimelyClosingRateOfClosed, TimelyFilingRate, AccurateFilingRate, FilingRateOfReported,
        FilingRateOfAccepted, TimelyDispatchRate, AccurateDispatchRate, ValidReportRate, MissedRate, TimelyVerificationRate, TimelyInspectionRate, ReworkRate,
        PublicReportRate,
    ];
}
