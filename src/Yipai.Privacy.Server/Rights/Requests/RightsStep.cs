namespace Yipai.Privacy.Server.Rights;

/// <summary>One step of a request.</summary>
/// <remarks>
/// Steps never change, and together they are the request. Steps are for the files of the handler. They name the exact exemption, which the
/// person must not see (P4.3.4-1 to -3).
/// </remarks>
public sealed record RightsStep
{
    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Gets the sequence number of the step, counted from 0 without a gap.</summary>
    public required int Sequence { get; init; }

    /// <summary>Gets the instant of the step, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the state of the request after the step.</summary>
    public required RightsState State { get; init; }

    /// <summary>Gets who took the step.</summary>
    public required StepActor By { get; init; }

    /// <summary>Gets the clauses, strict rules and articles that justify the step.</summary>
    public required IReadOnlyList<RuleCitation> Citations { get; init; }

    /// <summary>Gets the content of the request, on the first step only.</summary>
    public RightsOpening? Opening { get; init; }

    /// <summary>Gets the new last day for a reply, if the step sets one.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Gets the exemption, if the law forbids an answer.</summary>
    public RightsExemption Exemption { get; init; }

    /// <summary>Gets the ground of refusal, if the handler refused.</summary>
    public RefusalGround Refusal { get; init; }

    /// <summary>Gets the items that this step withholds.</summary>
    /// <remarks>An empty set together with a ground means all.</remarks>
    public DataItemSet Items { get; init; }

    /// <summary>Gets the reason in the words of whoever took the step, or an empty text if the state needs no reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Gets the handler's reference to the evidence.</summary>
    public string? EvidenceReference { get; init; }

    /// <summary>Gets the quoted fee in yuan, or 0 if no fee was quoted.</summary>
    public decimal Fee { get; init; }

    /// <summary>Returns the sequence number and the state, never a reason or a person.</summary>
    public override string ToString() => $"{Sequence} {State} {At:u}";
}
