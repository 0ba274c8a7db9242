namespace Yipai.Cases.Workflow;

/// <summary>Defines how near in space and time two reports of one class may be the same problem.</summary>
public sealed record DuplicateRules
{
    /// <summary>Gets the default limits, 50 m and 7 days.</summary>
    /// <remarks>They are the project's own choice, because no standard sets them.</remarks>
    public static DuplicateRules Default { get; } = new();

    /// <summary>Gets the largest distance in metres, above 0 and up to 1000; 50 by default.</summary>
    public double Metres { get; init; } = 50;

    /// <summary>Gets the longest time between the two reports, above zero; 7 days by default.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromDays(7);

    internal DuplicateRules Validated() =>
        Metres is > 0 and <= 1000 && Within > TimeSpan.Zero ? this : throw CasesException.BadDuplicateRules();
}
