namespace Yipai.Privacy.Server.Messages;

/// <summary>A message to one person.</summary>
/// <param name="Id">The id; the same message sent twice arrives once.</param>
/// <param name="HandlerId">The handler that sends.</param>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">The title, in the person's language.</param>
/// <param name="Text">The text, in the person's language.</param>
/// <param name="At">When it was sent.</param>
public sealed record PersonMessage(
    Guid Id, HandlerId HandlerId, SubjectId SubjectId, PersonMessageKind Kind, string Title, string Text, DateTimeOffset At)
{
    /// <summary>Gets the guard's decision that allows a personalized or advertising message, or null for the other kinds.</summary>
    public ProcessingDecision? Decision { get; init; }

    /// <summary>Gets whether the kind may be sent: personalized messages and advertising only with an allowed decision.</summary>
    public bool MayBeSent => Kind switch
    {
        PersonMessageKind.Service or PersonMessageKind.Rights or PersonMessageKind.Security or PersonMessageKind.PolicyUpdate => true,
        PersonMessageKind.Personalized or PersonMessageKind.Advertising => Decision is { IsAllowed: true },
        _ => false,
    };

    /// <summary>Returns id and kind, never the person or the text.</summary>
    public override string ToString() => $"message {Id:N} {Kind}";
}
