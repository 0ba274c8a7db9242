using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server.Messages;

namespace Yipai.AspNetCore.Intake;

/// <summary>Shows a person the messages of the city.</summary>
public sealed class InboxDesk
{
    private readonly PrivacyGuard _guard;
    private readonly IPersonInbox _inbox;

    internal InboxDesk(PrivacyGuard guard, IPersonInbox inbox) => (_guard, _inbox) = (guard, inbox);

    /// <summary>Returns the messages of a person, oldest first.</summary>
    public async Task<InboxAnswer> ReadAsync(SubjectId subjectId, CancellationToken cancellationToken) => new(
        await _inbox.ReadAsync(_guard.Handler.Id, subjectId, cancellationToken)
            .Select(message => new InboxMessage(
                message.Id.ToString("N"), message.Kind.ToString(), message.Title, message.Text, message.At))
            .ToListAsync(cancellationToken).ConfigureAwait(false));
}
