using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.AspNetCore.Intake;

/// <summary>Describes why the city refuses a request, with what the answer needs.</summary>
/// <param name="Reason">The reason.</param>
public sealed record IntakeRefusal(IntakeReason Reason)
{
    /// <summary>Gets the decision behind <see cref="IntakeReason.Denied"/>, or null.</summary>
    public PolicyDecision? Decision { get; init; }

    /// <summary>Gets the broken rule behind <see cref="IntakeReason.Broken"/>, or null.</summary>
    public CaseRefusal? Broken { get; init; }

    /// <summary>Gets a sentence about this very request, or null if the reason says enough.</summary>
    public LocalizedText? Detail { get; init; }

    /// <summary>Gets the error code of the SDK behind <see cref="IntakeReason.Unusable"/>, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Gets how long the caller has to wait before the next try, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Returns the refusal of a report that has a problem.</summary>
    internal static IntakeRefusal Of(PreparationProblem problem) =>
        new(IntakeReason.Unusable) { Code = problem.Code, Detail = new(problem.Message, problem.Message) };

    /// <summary>Returns the reason.</summary>
    public override string ToString() => Reason.ToString();
}
