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
    /// <summary>Gets the person concerned.</summary>
    /// <remarks>The default is an anonymous visitor.</remarks>
    public PolicyPrincipal Principal { get; init; }

    /// <summary>Gets the purpose.</summary>
    /// <remarks>The default is the activity's own purpose.</remarks>
    public ProcessingPurpose Purpose { get; init; }

    /// <summary>Gets the state of the permission that the activity needs.</summary>
    /// <remarks>The default is unknown, which counts as closed.</remarks>
    public PermissionState Permission { get; init; }

    /// <summary>Gets the instant of the decision, from the host's <see cref="TimeProvider"/>.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Gets how the items reach the handler.</summary>
    /// <remarks>The default is the mode that the activity declares.</remarks>
    public CollectionMode Mode { get; init; }

    /// <summary>Gets the operation that the software is performing.</summary>
    /// <remarks>Without one, the guard denies activities that are bound to operations.</remarks>
    public ServiceOperation Operation { get; init; }

    /// <summary>Gets the channel by which advertising would reach the person.</summary>
    /// <remarks>The default covers every channel.</remarks>
    public AdvertisingChannel Channel { get; init; }
}
