namespace Yipai.AspNetCore.Intake;

/// <summary>Holds the answer to a request that the city took, or the reason why it refused the request.</summary>
/// <typeparam name="T">The answer.</typeparam>
public sealed record IntakeOutcome<T>
    where T : class
{
    private IntakeOutcome(T? answer, IntakeRefusal? refusal) => (Answer, Refusal) = (answer, refusal);

    /// <summary>Gets the answer, or null if the request was refused.</summary>
    public T? Answer { get; }

    /// <summary>Gets the refusal, or null if the request was taken.</summary>
    public IntakeRefusal? Refusal { get; }

    /// <summary>Indicates whether the city had taken the same request before, and changed nothing now.</summary>
    public bool IsReplay { get; init; }

    /// <summary>Returns an outcome with an answer.</summary>
    public static implicit operator IntakeOutcome<T>(T answer) => new(answer, null);

    /// <summary>Returns an outcome with a refusal.</summary>
    public static implicit operator IntakeOutcome<T>(IntakeRefusal refusal) => new(null, refusal);

    /// <summary>Returns an outcome with a refusal that its reason describes.</summary>
    public static implicit operator IntakeOutcome<T>(IntakeReason reason) => new(null, new IntakeRefusal(reason));

    /// <summary>Returns the reason of a refusal, never the answer.</summary>
    public override string ToString() => Refusal?.ToString() ?? (IsReplay ? "replay" : "taken");
}
