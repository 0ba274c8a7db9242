using Yipai.Privacy.Disclosure;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>How well rows are de-identified: the grade of GB/T 42460-2023, and what it rests on (confidence of grades and thresholds: M).</summary>
/// <remarks>Grades 1 to 3 are personal information still. Only grade 4, aggregates, is near to anonymous, and that only if no cell is small.</remarks>
public sealed record DeidentificationReport
{
    /// <summary>The id under which it is kept.</summary>
    public required string ReportId { get; init; }

    /// <summary>Whether any direct identifier (直接标识符) is left, a pseudonym under a key kept beside the rows included.</summary>
    public required bool HasDirectIdentifiers { get; init; }

    /// <summary>Whether what is released are counts and sums, no rows of persons.</summary>
    public required bool IsAggregate { get; init; }

    /// <summary>Whether the keys of pseudonyms and tokens lie apart from the rows.</summary>
    public required bool AreKeysApart { get; init; }

    /// <summary>Where the rows go.</summary>
    public required ReleaseSetting Setting { get; init; }

    /// <summary>What was measured on exactly the rows to be released.</summary>
    public required AnonymityMeasure Measure { get; init; }

    /// <summary>The most risk allowed: 1/20, 1/5 or 1/3.</summary>
    public double Threshold => Setting switch
    {
        ReleaseSetting.Controlled => 1.0 / 5,
        ReleaseSetting.Enclave => 1.0 / 3,
        _ => 1.0 / 20,
    };

    /// <summary>The risk that counts: the highest for a public release, else the mean.</summary>
    public double Risk => Setting == ReleaseSetting.Public ? Measure.MaximumRisk : Measure.AverageRisk;

    /// <summary>1 identifies directly, 2 is above the threshold, 3 is within it, 4 are aggregates.</summary>
    public int Grade =>
        HasDirectIdentifiers || !AreKeysApart ? 1
        : IsAggregate ? 4
        : Measure.Rows > 0 && Risk <= Threshold ? 3
        : 2;

    /// <summary>Returns what this report proves when a dataset is disclosed, whatever its grade.</summary>
    public DeidentificationEvidence ToEvidence() => new(ReportId, Grade, Risk, Threshold, AreKeysApart);

    /// <summary>Grade and risk.</summary>
    public override string ToString() => FormattableString.Invariant($"{ReportId}: grade {Grade}, risk {Risk:0.###} of {Threshold:0.###}");
}
