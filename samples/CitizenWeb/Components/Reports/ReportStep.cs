namespace Yipai.Samples.CitizenWeb.Components.Reports;

/// <summary>What the form shows.</summary>
internal enum ReportStep
{
    Write = 0,

    Preview,

    Notice,

    Consent,
}
