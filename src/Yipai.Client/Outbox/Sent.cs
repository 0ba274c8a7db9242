namespace Yipai.Client.Outbox;

/// <summary>How sending one entry ended.</summary>
/// <param name="State">The state in which it leaves the entry.</param>
/// <param name="Problem">What the city said against it, or null.</param>
/// <param name="Reason">Why, as one word, or null.</param>
/// <param name="RetryAfter">How long the city wants to be left alone, or null.</param>
internal sealed record Sent(DeliveryState State, ServerProblem? Problem, string? Reason, TimeSpan? RetryAfter)
{
    /// <summary>How long an entry is left alone that waits for a person: long enough for one round, too short to be felt.</summary>
    public static readonly TimeSpan PauseForPerson = TimeSpan.FromSeconds(1);

    /// <summary>Whether the entry was not sent, because the person has to see a text or to choose first.</summary>
    public bool IsForPerson { get; init; }

    public static Sent ForPerson(string reason) => new(DeliveryState.Queued, null, reason, null) { IsForPerson = true };

    public static Sent Of((DeliveryState State, ServerProblem? Problem, TimeSpan? RetryAfter) answer) =>
        new(answer.State, answer.Problem, answer.Problem?.Reason, answer.RetryAfter);

    public static Sent Dead(string reason) => new(DeliveryState.DeadLettered, null, reason, null);
}
