namespace Yipai.Client.Reports;

/// <summary>Says whether a queued report may leave now.</summary>
internal enum ReportRelease
{
    /// <summary>The person has taken back what the report needs: it is erased.</summary>
    Ended = 0,

    /// <summary>The person has to see a text or to choose first: it stays.</summary>
    Waits,

    /// <summary>It may leave.</summary>
    Open,
}
