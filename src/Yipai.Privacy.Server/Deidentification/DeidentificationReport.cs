using Yipai.Privacy.Disclosure;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Grades how well rows are de-identified (GB/T 42460-2023), with the facts behind the grade.</summary>
/// <remarks>
/// Confidence of grades and thresholds: M. Rows of grades 1 to 3 are still personal information. Only grade 4, aggregates, comes close to
/// anonymous, and only if no cell is small.
/// </remarks>
public sealed record DeidentificationReport
{
    /// <summary>Gets the id of the report.</summary>
    public required string ReportId { get; init; }

    /// <summary>Indicates whether a direct identifier (直接标识符) is left.</summary>
    /// <remarks>A pseudonym counts as one if its key is kept with the rows.</remarks>
    public required bool HasDirectIdentifiers { get; init; }

    /// <summary>Indicates whether the release holds only counts and sums and no rows about persons.</summary>
    public required bool IsAggregate { get; init; }

    /// <summary>Indicates whether the keys of pseudonyms and tokens are kept apart from the rows.</summary>
    public required bool AreKeysApart { get; init; }

    /// <summary>Gets the setting in which the rows are released.</summary>
    public required ReleaseSetting Setting { get; init; }

    /// <summary>Gets the measure of exactly the rows to release.</summary>
    public required AnonymityMeasure Measure { get; init; }

    /// <summary>Gets the largest allowed risk: 1/20, 1/5 or 1/3.</summary>
    public double Threshold => Setting switch
    {
        ReleaseSetting.Controlled => 1.0 / 5,
        ReleaseSetting.Enclave => 1.0 / 3,
        _ => 1.0 / 20,
    };

    /// <summary>Gets the relevant risk: the maximum for a public release, else the mean.</summary>
    public double Risk => Setting == ReleaseSetting.Public ? Measure.MaximumRisk : Measure.AverageRisk;

    /// <summary>Gets the grade: 1 identifies directly, 2 is above the threshold, 3 is within it, 4 is aggregates.</summary>
    public int Grade =>
        HasDirectIdentifiers || !AreKeysApart ? 1
        : IsAggregate ? 4
        : Measure.Rows > 0 && Risk <= Threshold ? 3
        : 2;

    /// <summary>Returns the evidence for disclosing the dataset.</summary>
    /// <remarks>The report gives it for every grade.</remarks>
    public DeidentificationEvidence ToEvidence() => new(ReportId, Grade, Risk, Threshold, AreKeysApart);

    /// <summary>Returns grade and risk.</summary>
    public override string ToString() => FormattableString.Invariant($"{ReportId}: grade {Grade}, risk {Risk:0.###} of {Threshold:0.###}");
}
