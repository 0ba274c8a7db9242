namespace Yipai.Privacy.Processing;

/// <summary>What the policy says of one activity under one profile.</summary>
public sealed record ActivityTerms
{
    /// <summary>The activity.</summary>
    public required ProcessingActivity Activity { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>The clauses that declare it.</summary>
    public required IReadOnlyList<RuleCitation> Clauses { get; init; }

    /// <summary>Whether it is in service; 声纹密保 and 扫脸认证 are not (P4.1.1/3).</summary>
    public required bool IsAvailable { get; init; }

    /// <summary>Whether it takes exactly its items, no fewer and no more (P4.1.1/1).</summary>
    public required bool TakesExactItems { get; init; }

    /// <summary>The items that it declares.</summary>
    public required DataItemSet Items { get; init; }

    /// <summary>The items that a visitor without an account may give; empty where an account is needed.</summary>
    public required DataItemSet AnonymousItems { get; init; }

    /// <summary>Whether a visitor without an account may take part.</summary>
    public required bool IsOpenToAnonymous { get; init; }

    /// <summary>The purposes that it serves; the first is its own.</summary>
    public required IReadOnlyList<ProcessingPurpose> Purposes { get; init; }

    /// <summary>The device permission that it needs.</summary>
    public required DevicePermission Permission { get; init; }

    /// <summary>Whether items are given by the person or read without an act of giving.</summary>
    public required CollectionMode Mode { get; init; }

    /// <summary>The operations in which alone it may collect; empty for any.</summary>
    public required IReadOnlyList<ServiceOperation> Operations { get; init; }

    /// <summary>On what it rests, purpose by purpose; the first is that of its own purpose.</summary>
    public required IReadOnlyList<ActivityGround> Grounds { get; init; }

    /// <summary>Whether it is part of the basic service (GB/T 41391).</summary>
    public required bool IsBasic { get; init; }

    /// <summary>Whether it ends with the person's use (P4.1.2-9(2)); what any visitor may do without consent goes on.</summary>
    public bool EndsWithUse => !IsOpenToAnonymous || Grounds[0].Consent != ConsentNeed.NotNeeded;
}
