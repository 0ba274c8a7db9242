namespace Yipai.Client.Outbox;

/// <summary>How sending one entry ended.</summary>
/// <param name="State">The state in which it leaves the entry.</param>
/// <param name="Problem">What the city said against it, or null.</param>
/// <param name="Reason">Why, as one word, or null.</param>
/// <param name="RetryAfter">How long the city wants to be left alone, or null.</param>
internal sealed record Sent(DeliveryState State, ServerProblem? Problem, string? Reason, TimeSpan? RetryAfter)
{
    public static Sent Of((DeliveryState State, ServerProblem? Problem, TimeSpan? RetryAfter) answer) =>
        new(answer.State, answer.Problem, answer.Problem?.Reason, answer.RetryAfter);

    public static Sent Dead(string reason) => new(DeliveryState.DeadLettered, null, reason, null);
}
