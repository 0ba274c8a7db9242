namespace Yipai.Privacy;

/// <summary>One situation (场景) in which personal information is processed.</summary>
/// <remarks>A handle: its items, purposes, permission and consent stand in the policy manifest.</remarks>
/// <example>
/// <code>
/// ProcessingActivity activity = Activities.ReportCase;
/// string id = activity.Id;                                      // report-case
/// </code>
/// </example>
public sealed class ProcessingActivity
{
    internal ProcessingActivity(string id, int index)
    {
        Id = id;
        Index = index;
    }

    /// <summary>The id, as in the policy manifest.</summary>
    public string Id { get; }

    internal int Index { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
