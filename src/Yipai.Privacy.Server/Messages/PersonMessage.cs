namespace Yipai.Privacy.Server.Messages;

/// <summary>A message to one person.</summary>
/// <param name="Id">The id. A message that is sent twice arrives once.</param>
/// <param name="HandlerId">The handler that sends.</param>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="Kind">The kind, which decides whether the message may be sent.</param>
/// <param name="Title">The title, in the person's language.</param>
/// <param name="Text">The text, in the person's language.</param>
/// <param name="At">The instant of sending.</param>
public sealed record PersonMessage(
    Guid Id, HandlerId HandlerId, SubjectId SubjectId, PersonMessageKind Kind, string Title, string Text, DateTimeOffset At)
{
    /// <summary>Gets the guard's decision that allows a personalized or advertising message, or null for the other kinds.</summary>
    public ProcessingDecision? Decision { get; init; }

    /// <summary>Indicates whether the message may be sent.</summary>
    /// <remarks>Personalized messages and advertising need a decision that allows them.</remarks>
    public bool MayBeSent => Kind switch
    {
        PersonMessageKind.Service or PersonMessageKind.Rights or PersonMessageKind.Security or PersonMessageKind.PolicyUpdate => true,
        PersonMessageKind.Personalized or PersonMessageKind.Advertising => Decision is { IsAllowed: true },
        _ => false,
    };

    /// <summary>Returns the id and the kind, never the person or the text.</summary>
    public override string ToString() => $"message {Id:N} {Kind}";
}
