namespace Yipai.Privacy.Server.Messages;

/// <summary>Keeps messages for persons, who read them when they next sign in. It offers only <see cref="MessageChannel.InApp"/>.</summary>
public interface IPersonInbox : IPersonMessenger
{
    /// <summary>Reads the messages of a person, oldest first.</summary>
    IAsyncEnumerable<PersonMessage> ReadAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Erases the messages of a person (P4.3.2).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
