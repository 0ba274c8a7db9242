namespace Yipai.Client.Reports;

/// <summary>Says whether the client may send a queued report now.</summary>
internal enum ReportRelease
{
    /// <summary>The person has withdrawn a consent or permission that the report needs, so the client erases the report.</summary>
    Ended = 0,

    /// <summary>The person has to see a text or make a choice first, so the report stays in the outbox.</summary>
    Waits,

    /// <summary>The client may send the report.</summary>
    Open,
}
