namespace Yipai.Privacy.Server.Messages;

/// <summary>Names a place in an inbox: behind one message, in the order of instant and id.</summary>
/// <param name="At">The instant of the message.</param>
/// <param name="Id">The id of the message, which orders messages of one instant.</param>
public readonly record struct InboxPlace(DateTimeOffset At, Guid Id);
