namespace Yipai.Privacy.Incidents;

/// <summary>The notice of PIPL 57, in its three parts.</summary>
/// <param name="CategoriesCauseAndHarm">Which categories leaked, why, and what harm may follow (57(1)).</param>
/// <param name="MeasuresAndAdvice">What was done, and what the person can do (57(2)).</param>
/// <param name="Contact">How to reach the handler (57(3)).</param>
public sealed record IncidentNotice(string CategoriesCauseAndHarm, string MeasuresAndAdvice, string Contact)
{
    /// <summary>The parts that are still empty.</summary>
    public IReadOnlyList<string> MissingParts() =>
    [
        .. from part in new[] { (nameof(CategoriesCauseAndHarm), CategoriesCauseAndHarm), (nameof(MeasuresAndAdvice), MeasuresAndAdvice), (nameof(Contact), Contact) }
           where string.IsNullOrWhiteSpace(part.Item2)
           select part.Item1,
    ];
}
