using Yipai.Cases.Workflow;

namespace Yipai.Cases.Storage;

/// <summary>Represents what is left of a case after de-identification (去标识化): class, stage and month (P4.1.2-9(1)/1).</summary>
/// <remarks>It has no text, photo, place, number or person. The pseudonym serves only to replace the row when the case goes on.</remarks>
/// <param name="Pseudonym">The pseudonym of the case, whose key is kept apart from the rows.</param>
/// <param name="Subject">The code of the class, such as <c>01-01</c>.</param>
/// <param name="Stage">The stage of the case.</param>
/// <param name="Year">The year of the report, in China.</param>
/// <param name="Month">The month of the report, 1 to 12.</param>
public sealed record DeidentifiedCase(string Pseudonym, string Subject, CaseStage Stage, int Year, int Month)
{
    /// <summary>Returns class and stage.</summary>
    public override string ToString() => $"{Subject}: {Stage}";
}
