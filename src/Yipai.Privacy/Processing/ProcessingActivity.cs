namespace Yipai.Privacy;

/// <summary>Identifies one situation (场景) in which personal information is processed.</summary>
/// <remarks>This is a handle. The policy manifest holds the items, purposes, permission and consent of the activity.</remarks>
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

    /// <summary>Gets the id of the activity in the policy manifest.</summary>
    public string Id { get; }

    internal int Index { get; }

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
