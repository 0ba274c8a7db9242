namespace Yipai.Privacy.Server.Messages;

/// <summary>Keeps messages for persons, who read them when they next sign in.</summary>
/// <remarks>It offers only <see cref="MessageChannel.InApp"/>.</remarks>
public interface IPersonInbox : IPersonMessenger
{
    /// <summary>Reads the messages of a person, oldest first.</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The place from which to read on, or null to read from the start.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<PersonMessage> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, InboxPlace? after = null, CancellationToken cancellationToken = default);

    /// <summary>Erases the messages of a person (P4.3.2).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
