namespace Yipai.Samples.CityServer;

/// <summary>Specifies what the city did with a report.</summary>
public enum ReportOutcome
{
    /// <summary>The id belongs to another report or to the report of another person.</summary>
    KeyReused = 0,

    /// <summary>The city took the report and opened a case.</summary>
    Taken,

    /// <summary>The city had already opened a case for this report.</summary>
    Replayed,

    /// <summary>The policy does not allow the city to take the report.</summary>
    Denied,

    /// <summary>The report names a photo that its reporter did not upload.</summary>
    PhotoMissing,

    /// <summary>The report is larger than the city's limit.</summary>
    TooLarge,

    /// <summary>The person has seen only an earlier text. The report may come again after they have seen the present text.</summary>
    PolicyMovedOn,
}
