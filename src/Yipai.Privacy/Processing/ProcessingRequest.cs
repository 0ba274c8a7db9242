using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Describes which items somebody wants to process, in which activity, for which purpose and when.</summary>
/// <param name="Activity">The activity. The guard denies an activity that the policy does not declare (P4.1/1).</param>
/// <param name="Items">The items. One item that the activity does not declare denies the whole request.</param>
/// <example>
/// <code>
/// var request = new ProcessingRequest(Activities.ReportCase, draft.Items)
/// {
///     Principal = PolicyPrincipal.Registered(subjectId),
///     Now = now,
/// };
/// </code>
/// </example>
public readonly record struct ProcessingRequest(ProcessingActivity Activity, DataItemSet Items)
{
    /// <summary>Gets the person concerned. The default is an anonymous visitor.</summary>
    public PolicyPrincipal Principal { get; init; }

    /// <summary>Gets the purpose. The default is the activity's own purpose.</summary>
    public ProcessingPurpose Purpose { get; init; }

    /// <summary>Gets the state of the permission that the activity needs. The default is unknown, which counts as closed.</summary>
    public PermissionState Permission { get; init; }

    /// <summary>Gets the instant of the decision, from the host's <see cref="TimeProvider"/>.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Gets how the items reach the handler. The default is the mode that the activity declares.</summary>
    public CollectionMode Mode { get; init; }

    /// <summary>
    /// Gets the operation that the software is performing. Without one, the guard denies activities that are bound to operations.
    /// </summary>
    public ServiceOperation Operation { get; init; }

    /// <summary>Gets the channel by which advertising would reach the person. The default covers every channel.</summary>
    public AdvertisingChannel Channel { get; init; }
}
