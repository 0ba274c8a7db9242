namespace Yipai.Privacy.Processing;

/// <summary>Describes what the policy says about one activity under one profile.</summary>
public sealed record ActivityTerms
{
    /// <summary>Gets the activity that these terms describe.</summary>
    public required ProcessingActivity Activity { get; init; }

    /// <summary>Gets the Chinese name of the activity.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the occasion of the activity in Chinese, as the public list names it (条例 21).</summary>
    public string Scene { get; init; } = "";

    /// <summary>Gets the purpose of the activity in Chinese, as the public list names it (条例 21).</summary>
    public string Aim { get; init; } = "";

    /// <summary>Gets the clauses that declare the activity.</summary>
    public required IReadOnlyList<RuleCitation> Clauses { get; init; }

    /// <summary>Indicates whether the activity is in service; 声纹密保 and 扫脸认证 are not (P4.1.1/3).</summary>
    public required bool IsAvailable { get; init; }

    /// <summary>Indicates whether a request must name exactly the declared items: none missing, none added (P4.1.1/1).</summary>
    public required bool TakesExactItems { get; init; }

    /// <summary>Gets the items that the activity declares.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>Gets the items that a visitor without an account may give.</summary>
    /// <remarks>The set is empty when the activity needs an account.</remarks>
    public required DataItemSet AnonymousItems { get; init; }

    /// <summary>Indicates whether a visitor without an account may take part.</summary>
    public required bool IsOpenToAnonymous { get; init; }

    /// <summary>Gets the purposes that the activity serves.</summary>
    /// <remarks>The first is the activity's own purpose.</remarks>
    public required IReadOnlyList<ProcessingPurpose> Purposes { get; init; }

    /// <summary>Gets the device permission that the activity needs.</summary>
    public required DevicePermission Permission { get; init; }

    /// <summary>Gets how the activity collects: the person gives the items, or the software reads them automatically.</summary>
    public required CollectionMode Mode { get; init; }

    /// <summary>Gets the only operations in which the activity may collect.</summary>
    /// <remarks>The list is empty when it may collect in any operation.</remarks>
    public required IReadOnlyList<ServiceOperation> Operations { get; init; }

    /// <summary>Gets the grounds of the activity, purpose by purpose.</summary>
    /// <remarks>The first is the ground of the activity's own purpose.</remarks>
    public required IReadOnlyList<ActivityGround> Grounds { get; init; }

    /// <summary>Indicates whether the activity is part of the basic service (GB/T 41391).</summary>
    public required bool IsBasic { get; init; }

    /// <summary>Indicates whether the activity must stop when the person stops using the service (P4.1.2-9(2)).</summary>
    /// <remarks>An activity that is open to visitors and needs no consent goes on.</remarks>
    public bool EndsWithUse => !IsOpenToAnonymous || Grounds[0].Consent != ConsentNeed.NotNeeded;
}
