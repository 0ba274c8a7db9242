using Yipai.Cases.Deadlines;

namespace Yipai.Cases.Workflow;

/// <summary>Holds a city's choices for its workflow.</summary>
/// <remarks><c>docs/workflow.md</c> gives the source of each default.</remarks>
public sealed record CaseRules
{
    /// <summary>Gets the rules with all defaults.</summary>
    public static CaseRules Default { get; } = new();

    /// <summary>Gets how many extensions a case may get, 2 by default and 0 for none.</summary>
    /// <remarks>Refused requests do not count.</remarks>
    public int MaxExtensions { get; init; } = 2;

    /// <summary>Gets how often a case may be suspended, 1 by default and 0 for never.</summary>
    public int MaxSuspensions { get; init; } = 1;

    /// <summary>Gets how many months ahead a suspension may end, 1 to 120 and 12 by default.</summary>
    public int MaxSuspensionMonths { get; init; } = 12;

    /// <summary>Gets how long after its closing a case may be reopened, 15 days by default and zero for never.</summary>
    public TimeSpan ReopenWindow { get; init; } = TimeSpan.FromDays(15);

    /// <summary>Gets the highest rating that counts as unsatisfied; 2 of 5 by default.</summary>
    public int UnsatisfiedRating { get; init; } = 2;

    /// <summary>Gets the calendar of working time, by default weekdays and public holidays of the mainland.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Standard;

    /// <summary>Gets how long a case may stay in a stage (环节时限).</summary>
    /// <remarks>It is empty by default, because limits are local law.</remarks>
    public IReadOnlyDictionary<CaseStage, TimeLimit> StageLimits { get; init; } = new Dictionary<CaseStage, TimeLimit>();

    /// <summary>Returns these rules, or throws YP0261 if a value is out of its range.</summary>
    internal CaseRules Validated() =>
        MaxExtensions < 0 || MaxSuspensions < 0 || MaxSuspensionMonths is < 1 or > 120 || ReopenWindow < TimeSpan.Zero
        || UnsatisfiedRating is < 0 or > 5
        || StageLimits.Values.Any(limit => !limit.IsGiven)
            ? throw CasesException.BadRules()
            : this;
}
