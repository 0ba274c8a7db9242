using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Contacts;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Storage;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Answers whether one picked number belongs to a user who may be found, and connects two persons who both agree.</summary>
/// <remarks>
/// Nobody can be found before they switch it on. A question keeps neither the number nor the answer, so that the city learns nothing
/// about people who do not use it (P4.1.2-3(5)/2, S15).
/// </remarks>
internal sealed class ContactDesk
{
    /// <summary>The number of questions that a person may ask on a day of China, 20.</summary>
    public const int QuestionsPerDay = 20;

    private static readonly ClauseId Clause = ClauseId.Parse("P4.1.2-3(5)/2");

    private readonly PrivacyGuard _guard;
    private readonly IContactStore _contacts;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IPersonMessenger _messenger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly IdentifierSource _identifiers;
    private readonly TimeProvider _time;

    internal ContactDesk(
        PrivacyGuard guard, IContactStore contacts, IAccountStore accounts, IConsentLedger ledger, IPersonMessenger messenger,
        IYipaiUnitOfWork unit, AuditLog audit, IdentifierSource identifiers, TimeProvider time)
    {
        (_guard, _contacts, _accounts, _ledger, _messenger) = (guard, contacts, accounts, ledger, messenger);
        (_unit, _audit, _identifiers, _time) = (unit, audit, identifiers, time);
    }

    private HandlerId Handler => _guard.Handler.Id;

    /// <summary>Answers a question about one number.</summary>
    /// <param name="questionId">The id in the address. The same id again does not count as another question.</param>
    /// <param name="question">The question, or null if the message could not be read.</param>
    /// <param name="askerId">The signed-in person who asks.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<ContactAnswer>> AskAsync(
        string questionId, ContactQuestion? question, SubjectId askerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questionId);
        SubjectId.ThrowIfDefault(askerId);
        return question is null || !WireIds.TryRead(questionId, out _)
            || RegistrationBody.FindMobileFault(question.MobileNumber) is not null
                ? IntakeReason.BadRequest
                : await _unit.RunAsync(stop => AnswerAsync(questionId, question, askerId, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets whether a person may be found by their number.</summary>
    /// <remarks>A repeated call changes nothing. Open connections stay.</remarks>
    public async Task<IntakeOutcome<ContactSwitch>> SetFindableAsync(
        ContactSwitch? wanted, SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return wanted is null ? IntakeReason.BadRequest : await _unit.RunAsync<IntakeOutcome<ContactSwitch>>(
            async stop =>
            {
                if (!await _accounts.HoldAsync(Handler, subjectId, stop).ConfigureAwait(false))
                {
                    return IntakeReason.NotSignedIn;
                }

                if (await _contacts.IsFindableAsync(Handler, subjectId, stop).ConfigureAwait(false) != wanted.IsFindable)
                {
                    await _contacts.SetFindableAsync(Handler, subjectId, wanted.IsFindable, stop).ConfigureAwait(false);
                    await LogAsync(wanted.IsFindable ? "contact.findable" : "contact.hidden", subjectId, stop).ConfigureAwait(false);
                }

                return wanted;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the answer of one of the two persons of a connection.</summary>
    /// <param name="connectionId">The id of the connection.</param>
    /// <param name="reply">The answer, or null if the message could not be read.</param>
    /// <param name="subjectId">The signed-in person. Anybody else than the two finds no such connection.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<Connection>> ReplyAsync(
        string connectionId, ConnectionReply? reply, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connectionId);
        SubjectId.ThrowIfDefault(subjectId);
        return reply is null ? IntakeReason.BadRequest : await _unit.RunAsync<IntakeOutcome<Connection>>(
            async stop =>
            {
                if (!await _accounts.HoldAsync(Handler, subjectId, stop).ConfigureAwait(false)
                    || await _contacts.FindLinkAsync(Handler, connectionId, stop).ConfigureAwait(false) is not { } link
                    || (link.AskerId != subjectId && link.FoundId != subjectId))
                {
                    return IntakeReason.NotFound;
                }

                ContactLink changed = link.AskerId == subjectId
                    ? link with { AskerAgrees = reply.Agrees } : link with { FoundAgrees = reply.Agrees };
                if (changed != link)
                {
                    await _contacts.ChangeAsync(Handler, changed, stop).ConfigureAwait(false);
                    await LogAsync(reply.Agrees ? "contact.agreed" : "contact.ended", subjectId, stop).ConfigureAwait(false);
                }

                return await ShowAsync(changed, subjectId, stop).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the switch, the questions that are left, and one page of the connections of a person.</summary>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<ContactsPage> ReadPageAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        IReadOnlyList<ContactLink> links =
            await _contacts.ReadAsync(Handler, subjectId, after, cancellationToken).ConfigureAwait(false);
        int asked = await _contacts.CountQuestionsAsync(Handler, subjectId, Today, cancellationToken).ConfigureAwait(false);
        var shown = new List<Connection>();
        foreach (ContactLink link in links)
        {
            shown.Add(await ShowAsync(link, subjectId, cancellationToken).ConfigureAwait(false));
        }

        return new ContactsPage(
            await _contacts.IsFindableAsync(Handler, subjectId, cancellationToken).ConfigureAwait(false),
            Math.Max(0, QuestionsPerDay - asked), shown, links.Count == 0 ? after ?? "" : links[^1].Id,
            links.Count == IContactStore.PageSize);
    }

    private DateOnly Today => WorkingDayCalendar.DayOf(_time.GetUtcNow());

    private async Task<IntakeOutcome<ContactAnswer>> AnswerAsync(
        string questionId, ContactQuestion question, SubjectId askerId, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(Handler, askerId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        DateTimeOffset now = _time.GetUtcNow();
        ConsentState consent = await _ledger.GetStateAsync(Handler, askerId, stop).ConfigureAwait(false);

        // The device picked the contact, so its permission was open then; the consent is checked here.
        ProcessingDecision decision = _guard.Decide(
            new(Activities.ContactMatching, DataItemSet.Of(DataItems.AddressBook, DataItems.ContactMatch))
            {
                Principal = PolicyPrincipal.Registered(askerId), Permission = PermissionState.Limited, Now = now,
            },
            consent);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        bool isReplay = await _contacts.HasQuestionAsync(Handler, askerId, Today, questionId, stop).ConfigureAwait(false);
        if (!isReplay && await _contacts.CountQuestionsAsync(Handler, askerId, Today, stop).ConfigureAwait(false) >= QuestionsPerDay)
        {
            return new IntakeRefusal(IntakeReason.TooManyTries) { RetryAfter = UntilTomorrow(now) };
        }

        int asked = await _contacts.NoteQuestionAsync(Handler, askerId, Today, questionId, stop).ConfigureAwait(false);
        SubjectId? found = await _contacts.FindAsync(Handler, question.MobileNumber, stop).ConfigureAwait(false);
        found = found == askerId ? null : found;
        ContactLink? link = found is { } other && question.Connects
            ? await ConnectAsync(askerId, other, now, stop).ConfigureAwait(false) : null;
        if (!isReplay)
        {
            await LogAsync("contact.asked", askerId, stop).ConfigureAwait(false);
        }

        return (IntakeOutcome<ContactAnswer>)new ContactAnswer(questionId, found is not null, link?.Id, QuestionsPerDay - asked)
            with { IsReplay = isReplay };
    }

    private static TimeSpan UntilTomorrow(DateTimeOffset now) =>
        new DateTimeOffset(WorkingDayCalendar.DayOf(now).AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)) - now;

    private async Task<ContactLink> ConnectAsync(SubjectId askerId, SubjectId foundId, DateTimeOffset now, CancellationToken stop)
    {
        var wanted = new ContactLink(_identifiers.NewIdentifier().ToString("N"), askerId, foundId, now, AskerAgrees: true, null);
        ContactLink link = await _contacts.LinkAsync(Handler, wanted, stop).ConfigureAwait(false);
        if (link == wanted)
        {
            await _messenger.SendAsync(
                new PersonMessage(
                    Guid.ParseExact(link.Id, "N"), Handler, foundId, PersonMessageKind.Service, "有人想与您建立联系",
                    "有一位用户在通讯录里选中了您的号码，想与您建立联系。您同意之前，对方看不到您的账号。", now),
                cancellationToken: stop).ConfigureAwait(false);
        }
        else if (link.FoundId == askerId && link.FoundAgrees is null)
        {
            // The other person asked first, so this question is the answer.
            link = link with { FoundAgrees = true };
            await _contacts.ChangeAsync(Handler, link, stop).ConfigureAwait(false);
        }

        return link;
    }

    private async ValueTask<Connection> ShowAsync(ContactLink link, SubjectId readerId, CancellationToken stop)
    {
        bool isAsker = link.AskerId == readerId;
        string state = link.IsOpen ? "Open" : !link.AskerAgrees || link.FoundAgrees == false ? "Ended" : isAsker ? "Asked" : "Asks";
        StoredAccount? other = state == "Open" || state == "Asks"
            ? await _accounts.FindAsync(Handler, isAsker ? link.FoundId : link.AskerId, stop).ConfigureAwait(false) : null;
        return new Connection(link.Id, state, other?.AccountName, link.AskedAt);
    }

    private async Task LogAsync(string name, SubjectId subjectId, CancellationToken stop) => await _audit.AppendAsync(
        AuditEvent.Of(name).Citing(Clause).Committing("subject", subjectId.Value), stop).ConfigureAwait(false);
}
