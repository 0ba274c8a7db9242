namespace Yipai.Privacy.Server.Rights;

/// <summary>One step of a request, never changed; its steps in order are the request.</summary>
/// <remarks>For the handler's files: it names the exact exemption, which the person may not be told (P4.3.4-1 to -3).</remarks>
public sealed record RightsStep
{
    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The place of the step, from 0 without a gap.</summary>
    public required int Sequence { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The state reached.</summary>
    public required RightsState State { get; init; }

    /// <summary>By whom.</summary>
    public required StepActor By { get; init; }

    /// <summary>The clauses, strict rules and articles behind it.</summary>
    public required IReadOnlyList<RuleCitation> Citations { get; init; }

    /// <summary>What was asked; on the first step only.</summary>
    public RightsOpening? Opening { get; init; }

    /// <summary>The exemption found, if one was.</summary>
    public RightsExemption Exemption { get; init; }

    /// <summary>The ground of refusal chosen, if one was.</summary>
    public RefusalGround Refusal { get; init; }

    /// <summary>The items that this step withholds; empty together with a ground means all.</summary>
    public DataItemSet Items { get; init; }

    /// <summary>Why, in the words of whoever took the step; empty where the state says it all.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the evidence lies, by a reference of the handler's.</summary>
    public string? EvidenceReference { get; init; }

    /// <summary>The fee quoted, in yuan; 0 where none was.</summary>
    public decimal Fee { get; init; }

    /// <summary>Place and state, never a reason or a person.</summary>
    public override string ToString() => $"{Sequence} {State} {At:u}";
}
