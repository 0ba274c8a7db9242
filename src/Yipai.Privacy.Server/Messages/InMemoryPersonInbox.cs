using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Messages;

/// <summary>An inbox in memory that lasts until the process ends.</summary>
/// <remarks>It offers only <see cref="MessageChannel.InApp"/>.</remarks>
public sealed class InMemoryPersonInbox : IPersonInbox
{
    private readonly Lock _gate = new();
    private readonly List<PersonMessage> _messages = [];

    /// <inheritdoc/>
    public ValueTask<bool> SendAsync(
        PersonMessage message, MessageChannel channel = MessageChannel.InApp, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        if (channel != MessageChannel.InApp || !message.MayBeSent)
        {
            return ValueTask.FromResult(false);
        }

        lock (_gate)
        {
            if (!_messages.Exists(
                known => known.Id == message.Id && known.HandlerId == message.HandlerId && known.SubjectId == message.SubjectId))
            {
                _messages.Add(message);
            }
        }

        return ValueTask.FromResult(true);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PersonMessage> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, InboxPlace? after = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        PersonMessage[] messages;
        lock (_gate)
        {
            messages = [.. _messages
                .Where(message => message.HandlerId == handlerId && message.SubjectId == subjectId)
                .Where(message => after is not { } place || IsBehind(message, place))
                .OrderBy(message => message.At).ThenBy(message => message.Id.ToString("N"), StringComparer.Ordinal)];
        }

        foreach (PersonMessage message in messages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return message;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _messages.RemoveAll(message => message.HandlerId == handlerId && message.SubjectId == subjectId);
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsBehind(PersonMessage message, InboxPlace place) => message.At > place.At
        || (message.At == place.At && string.CompareOrdinal(message.Id.ToString("N"), place.Id.ToString("N")) > 0);
}
