namespace Yipai.Privacy.Disclosure;

/// <summary>Proves that a dataset was de-identified (去标识化, P3-10), with its grade under GB/T 42460.</summary>
/// <param name="ReportId">The id of the report that holds the evidence.</param>
/// <param name="Grade">
/// The grade of the dataset: 1 names people directly, 2 carries too much risk, 3 carries little risk, 4 has no identifier (GB/T
/// 42460).
/// </param>
/// <param name="MaximumRisk">The highest re-identification risk, 0 to 1.</param>
/// <param name="Threshold">The accepted risk: 1/20 for open release, 1/5 for controlled release, 1/3 for an enclosed environment.</param>
/// <param name="AreKeysApart">Whether keys, salts and mapping tables are kept separately (P3-10).</param>
public sealed record DeidentificationEvidence(string ReportId, int Grade, double MaximumRisk, double Threshold, bool AreKeysApart)
{
    /// <summary>Indicates whether nobody can be identified without further information (P3-10, P4.1.2-9(1)/2).</summary>
    public bool IsDeidentified =>
        ReportId.Length > 0 && Grade is 3 or 4 && AreKeysApart && MaximumRisk >= 0
        && MaximumRisk <= Threshold && Threshold is > 0 and <= 1.0 / 3;

    /// <summary>Indicates whether the dataset is anonymous, so that no identifier is left (匿名化, PIPL 73; S6).</summary>
    public bool IsAnonymous => IsDeidentified && Grade == 4;
}
