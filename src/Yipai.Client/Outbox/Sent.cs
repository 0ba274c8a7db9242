namespace Yipai.Client.Outbox;

/// <summary>How sending one entry ended.</summary>
/// <param name="State">The state in which it leaves the entry.</param>
/// <param name="Problem">What the city said against it, or null.</param>
/// <param name="Reason">Why, as one word, or null.</param>
internal sealed record Sent(DeliveryState State, ServerProblem? Problem, string? Reason)
{
    public static Sent Of((DeliveryState State, ServerProblem? Problem) answer) => new(answer.State, answer.Problem, answer.Problem?.Reason);

    public static Sent Dead(string reason) => new(DeliveryState.DeadLettered, null, reason);
}
