namespace Yipai.Privacy.Disclosure;

/// <summary>That a dataset was de-identified (去标识化, P3-10), with its grade under GB/T 42460.</summary>
/// <param name="ReportId">The report behind it.</param>
/// <param name="Grade">1 names people directly, 2 risks too much, 3 risks little, 4 has no identifier (GB/T 42460).</param>
/// <param name="MaximumRisk">The highest re-identification risk, 0 to 1.</param>
/// <param name="Threshold">The risk accepted: 1/20 in the open, 1/5 controlled, 1/3 enclosed.</param>
/// <param name="AreKeysApart">Whether keys, salts and mapping tables are kept apart (P3-10).</param>
public sealed record DeidentificationEvidence(string ReportId, int Grade, double MaximumRisk, double Threshold, bool AreKeysApart)
{
    /// <summary>Whether nobody can be identified without further information (P3-10, P4.1.2-9(1)/2).</summary>
    public bool IsDeidentified =>
        ReportId.Length > 0 && Grade is 3 or 4 && AreKeysApart && MaximumRisk >= 0 && MaximumRisk <= Threshold && Threshold is > 0 and <= 1.0 / 3;

    /// <summary>Whether it is anonymous: no identifier is left at all (匿名化, PIPL 73; S6).</summary>
    public bool IsAnonymous => IsDeidentified && Grade == 4;
}
