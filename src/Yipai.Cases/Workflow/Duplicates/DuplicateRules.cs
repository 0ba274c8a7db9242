namespace Yipai.Cases.Workflow;

/// <summary>How near in place and time two reports of one class may be the same problem.</summary>
public sealed record DuplicateRules
{
    /// <summary>50 m and 7 days: the project's own choice; no standard sets them.</summary>
    public static DuplicateRules Default { get; } = new();

    /// <summary>The distance in metres, above 0 to 1000; 50 by default.</summary>
    public double Metres { get; init; } = 50;

    /// <summary>The time between the two, above zero; 7 days by default.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromDays(7);

    internal DuplicateRules Validated() =>
        Metres is > 0 and <= 1000 && Within > TimeSpan.Zero ? this : throw CasesException.BadDuplicateRules();
}
