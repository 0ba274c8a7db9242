namespace Yipai.Cases.Wire;

/// <summary>A message of the city to one person.</summary>
/// <param name="Id">The id, 32 lower-case hexadecimal digits.</param>
/// <param name="Kind">
/// The kind: <c>Service</c>, <c>Rights</c>, <c>Security</c>, <c>PolicyUpdate</c>, <c>Personalized</c> or <c>Advertising</c>.
/// </param>
/// <param name="Title">The title, in the person's language.</param>
/// <param name="Text">The text, in the person's language.</param>
/// <param name="At">The instant of sending, UTC.</param>
public sealed record InboxMessage(string Id, string Kind, string Title, string Text, DateTimeOffset At)
{
    /// <summary>Returns id and kind, never the text.</summary>
    public override string ToString() => $"message {Id} {Kind}";
}
