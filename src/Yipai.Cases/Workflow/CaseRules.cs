using Yipai.Cases.Deadlines;

namespace Yipai.Cases.Workflow;

/// <summary>What a city decides about its workflow; the defaults are named with their source in <c>docs/workflow.md</c>.</summary>
public sealed record CaseRules
{
    /// <summary>The rules with every default.</summary>
    public static CaseRules Default { get; } = new();

    /// <summary>How many extensions one case may be granted; 2 by default, 0 for none. A refusal uses up nothing.</summary>
    public int MaxExtensions { get; init; } = 2;

    /// <summary>How often one case may be suspended; 1 by default, 0 for never.</summary>
    public int MaxSuspensions { get; init; } = 1;

    /// <summary>How far ahead a suspension may end, in months; 12 by default.</summary>
    public int MaxSuspensionMonths { get; init; } = 12;

    /// <summary>How long after its closing a case may be reopened; 15 days by default, zero for never.</summary>
    public TimeSpan ReopenWindow { get; init; } = TimeSpan.FromDays(15);

    /// <summary>The highest rating that counts as unsatisfied; 2 of 5 by default.</summary>
    public int UnsatisfiedRating { get; init; } = 2;

    /// <summary>When work is done; weekdays and public holidays of the mainland by default.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Standard;

    /// <summary>How long a case may stay at a stage (环节时限); none by default, for limits are local law.</summary>
    public IReadOnlyDictionary<CaseStage, TimeLimit> StageLimits { get; init; } = new Dictionary<CaseStage, TimeLimit>();

    /// <summary>Throws where a value is out of its range.</summary>
    internal CaseRules Validated() =>
        MaxExtensions < 0 || MaxSuspensions < 0 || MaxSuspensionMonths < 1 || ReopenWindow < TimeSpan.Zero || UnsatisfiedRating is < 0 or > 5
            || StageLimits.Values.Any(limit => !limit.IsGiven)
            ? throw CasesException.BadRules()
            : this;
}
