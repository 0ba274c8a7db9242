using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Who wants to process which items, in which activity, for what, and when.</summary>
/// <example>
/// <code>
/// var request = new ProcessingRequest(Activities.ReportCase, draft.Items)
/// {
///     Principal = PolicyPrincipal.Registered(subjectId),
///     Now = now,
/// };
/// </code>
/// </example>
/// <param name="Activity">The situation; one that the policy does not declare is denied (P4.1/1).</param>
/// <param name="Items">The items; one that the activity does not declare denies the whole request.</param>
public readonly record struct ProcessingRequest(ProcessingActivity Activity, DataItemSet Items)
{
    /// <summary>The person concerned. Anonymous unless said.</summary>
    public PolicyPrincipal Principal { get; init; }

    /// <summary>The purpose; left out, the activity's own.</summary>
    public ProcessingPurpose Purpose { get; init; }

    /// <summary>The state of the permission that the activity needs. Unknown, and so closed, unless said.</summary>
    public PermissionState Permission { get; init; }

    /// <summary>The instant of the decision, from the host's <see cref="TimeProvider"/>.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How the items come; left out, the activity's own way.</summary>
    public CollectionMode Mode { get; init; }

    /// <summary>What the software is doing; activities bound to operations are denied without.</summary>
    public ServiceOperation Operation { get; init; }

    /// <summary>By which channel advertising would reach the person; left out, any.</summary>
    public AdvertisingChannel Channel { get; init; }
}
