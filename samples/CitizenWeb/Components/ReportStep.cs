namespace Yipai.Samples.CitizenWeb.Components;

/// <summary>What the form shows.</summary>
internal enum ReportStep
{
    Write = 0,

    Preview,

    Notice,

    Consent,
}
