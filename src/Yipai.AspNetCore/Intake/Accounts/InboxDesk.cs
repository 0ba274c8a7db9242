using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server.Messages;

namespace Yipai.AspNetCore.Intake;

/// <summary>Shows a person the messages of the city.</summary>
internal sealed class InboxDesk
{
    private const int PageLength = 100;

    private readonly PrivacyGuard _guard;
    private readonly IPersonInbox _inbox;

    internal InboxDesk(PrivacyGuard guard, IPersonInbox inbox) => (_guard, _inbox) = (guard, inbox);

    /// <summary>Returns one page of the messages of a person, oldest first.</summary>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<InboxAnswer> ReadPageAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        List<PersonMessage> found = await _inbox
            .ReadAsync(_guard.Handler.Id, subjectId, InboxCursor.Read(after), cancellationToken)
            .Take(PageLength + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        List<PersonMessage> page = found[..Math.Min(PageLength, found.Count)];
        return new InboxAnswer(
            [
                .. page.Select(message => new InboxMessage(
                    message.Id.ToString("N"), message.Kind.ToString(), message.Title, message.Text, message.At)),
            ],
            page.Count == 0 ? after ?? "" : InboxCursor.Write(new InboxPlace(page[^1].At, page[^1].Id)),
            found.Count > page.Count);
    }
}
