namespace Yipai.Samples.CityServer;

/// <summary>What the city did with a report.</summary>
public enum ReportOutcome
{
    /// <summary>The key belongs to another report, or to another person's.</summary>
    KeyReused = 0,

    /// <summary>The report is a case now.</summary>
    Taken,

    /// <summary>The report was a case before.</summary>
    Replayed,

    /// <summary>The policy does not allow to take it.</summary>
    Denied,

    /// <summary>It names a photo that its reporter did not upload.</summary>
    PhotoMissing,

    /// <summary>It is larger than the city takes.</summary>
    TooLarge,

    /// <summary>The person has seen an earlier text only; the report may come again once they have seen the present one.</summary>
    PolicyMovedOn,
}
