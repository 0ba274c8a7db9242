using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Publishes surveys, and takes, shows and deletes the answers that persons volunteer (P4.1.2-7/4).</summary>
/// <remarks>
/// No function depends on an answer. Answers belong to nobody unless the person says so: the city then keeps no link to the account and
/// masks personal values before it stores the words, so that they hold no personal information.
/// </remarks>
public sealed class SurveyDesk
{
    private const int MaxTitleLength = 100;
    private const int MaxQuestions = 50;
    private const int MaxKeyLength = 40;

    private readonly PrivacyGuard _guard;
    private readonly ISurveyStore _store;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly Masker _masker;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal SurveyDesk(
        PrivacyGuard guard, ISurveyStore store, IAccountStore accounts, IConsentLedger ledger, Masker masker, IYipaiUnitOfWork unit,
        AuditLog audit, TimeProvider time)
    {
        (_guard, _store, _accounts, _ledger) = (guard, store, accounts, ledger);
        (_masker, _unit, _audit, _time) = (masker, unit, audit, time);
    }

    /// <summary>Publishes a survey.</summary>
    /// <remarks>The same survey again changes nothing. A published survey keeps its questions, because answers refer to them.</remarks>
    public async Task<IntakeOutcome<SurveyEntry>> PublishAsync(
        string surveyId, SurveyRequest? request, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(surveyId);
        ArgumentNullException.ThrowIfNull(member);
        if (request is null || !WireIds.TryRead(surveyId, out _) || !ParticipationTexts.IsText(request.Title, MaxTitleLength)
            || !ParticipationTexts.IsText(request.Purpose, ParticipationTexts.MaxTextLength)
            || request.Questions.Count is 0 or > MaxQuestions || !AreTexts(request.Questions))
        {
            return IntakeReason.BadRequest;
        }

        var survey = new PublishedSurvey(
            request.Title, request.Purpose, new VoluntarySurvey(surveyId, request.Questions), _time.GetUtcNow());
        return await _unit.RunAsync(stop => KeepAsync(survey, member, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns one page of surveys, newest first.</summary>
    /// <param name="after">The place behind the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<SurveyPage> ReadPageAsync(ParticipationPlace? after, CancellationToken cancellationToken)
    {
        IReadOnlyList<PublishedSurvey> page = await _store.ReadPageAsync(_guard.Handler.Id, after, cancellationToken).ConfigureAwait(false);
        string? next = page.Count < ISurveyStore.PageSize
            ? null : new ParticipationPlace(page[^1].PublishedAt, page[^1].Survey.Id).ToString();
        return new SurveyPage([.. page.Select(EntryOf)], next);
    }

    /// <summary>Takes answers once.</summary>
    /// <remarks>The same answers under the same id again change nothing.</remarks>
    /// <param name="surveyId">The survey.</param>
    /// <param name="replyId">The id in the address, 32 random lower-case hexadecimal digits.</param>
    /// <param name="request">The answers, or null if the message could not be read.</param>
    /// <param name="caller">The sender. Only answers that belong to an account need one.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<SurveyReplyEntry>> AnswerAsync(
        string surveyId, string replyId, SurveyAnswers? request, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(surveyId);
        ArgumentNullException.ThrowIfNull(replyId);
        ArgumentNullException.ThrowIfNull(caller);
        if (request is null || !WireIds.TryRead(replyId, out _) || request.Answers.Count == 0 || !AreTexts(request.Answers))
        {
            return IntakeReason.BadRequest;
        }

        if (request.WithAccount && caller.SubjectId is null)
        {
            return IntakeReason.NotSignedIn;
        }

        var reply = new KeptSurveyReply(
            replyId, surveyId, request.WithAccount ? caller.SubjectId : null,
            request.WithAccount ? request.Answers : Mask(request.Answers), _time.GetUtcNow());
        return await _unit.RunAsync(stop => KeepAsync(reply, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns answers to their person, or to whoever knows the random id of answers that belong to nobody.</summary>
    public async Task<IntakeOutcome<SurveyReplyEntry>> FindAsync(
        string surveyId, string replyId, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(surveyId);
        ArgumentNullException.ThrowIfNull(replyId);
        ArgumentNullException.ThrowIfNull(caller);
        return await FindOwnAsync(surveyId, replyId, caller, cancellationToken).ConfigureAwait(false) is { } reply
            ? EntryOf(reply) : IntakeReason.NotFound;
    }

    /// <summary>Deletes answers (P4.3.2).</summary>
    /// <remarks>It needs no consent, and a second call changes nothing.</remarks>
    public async Task<IntakeOutcome<SurveyRemoval>> DeleteAsync(
        string surveyId, string replyId, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(surveyId);
        ArgumentNullException.ThrowIfNull(replyId);
        ArgumentNullException.ThrowIfNull(caller);
        return await _unit.RunAsync(stop => RemoveAsync(surveyId, replyId, caller, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns one page of a person's own answers.</summary>
    public async Task<SurveyReplyPage> ReadOwnAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return PageOf(
            await _store.ReadOwnAsync(_guard.Handler.Id, subjectId, after, cancellationToken).ConfigureAwait(false), EntryOf);
    }

    /// <summary>Returns one page of the answers to a survey for the staff, masked and without any person.</summary>
    public async Task<SurveyReplyPage> ReadRepliesAsync(string surveyId, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(surveyId);
        return PageOf(
            await _store.ReadRepliesAsync(_guard.Handler.Id, surveyId, after, cancellationToken).ConfigureAwait(false),
            reply => EntryOf(reply) with { Answers = Mask(reply.Answers), WithAccount = false });
    }

    private static bool AreTexts(IReadOnlyDictionary<string, string> texts) => texts.All(text =>
        ParticipationTexts.IsText(text.Key, MaxKeyLength)
        && ParticipationTexts.IsText(text.Value, ParticipationTexts.MaxTextLength));

    private static bool AreSame(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second) =>
        first.Count == second.Count && first.All(text => second.GetValueOrDefault(text.Key) == text.Value);

    private static SurveyEntry EntryOf(PublishedSurvey survey) =>
        new(survey.Survey.Id, survey.Title, survey.Purpose, survey.Survey.Questions, survey.PublishedAt);

    private static SurveyReplyEntry EntryOf(KeptSurveyReply reply) =>
        new(reply.Id, reply.SurveyId, reply.Answers, reply.At, reply.SubjectId is not null);

    private static SurveyReplyPage PageOf(IReadOnlyList<KeptSurveyReply> page, Func<KeptSurveyReply, SurveyReplyEntry> show) =>
        new([.. page.Select(show)], page.Count < ISurveyStore.PageSize ? null : page[^1].Id);

    private static AuditEvent Log(string name, KeptSurveyReply reply, IEnumerable<RuleCitation>? rules = null)
    {
        RuleCitation own = ClauseId.Parse("P4.1.2-7/4");
        AuditEvent logged = AuditEvent.Of(name).Citing([own, .. (rules ?? []).Where(rule => rule != own)]).With("survey", reply.SurveyId);
        return reply.SubjectId is { } subject ? logged.Committing("subject", subject.Value) : logged;
    }

    private Dictionary<string, string> Mask(IReadOnlyDictionary<string, string> answers) => answers.ToDictionary(
        answer => answer.Key, answer => _masker.MaskText(answer.Value, Audience.Public).Text, StringComparer.Ordinal);

    private async Task<IntakeOutcome<SurveyEntry>> KeepAsync(PublishedSurvey survey, StaffMember member, CancellationToken stop)
    {
        if (!await _store.PublishAsync(_guard.Handler.Id, survey, stop).ConfigureAwait(false))
        {
            return await _store.FindAsync(_guard.Handler.Id, survey.Survey.Id, stop).ConfigureAwait(false) is { } known
                && (known.Title, known.Purpose) == (survey.Title, survey.Purpose)
                && AreSame(known.Survey.Questions, survey.Survey.Questions)
                ? (IntakeOutcome<SurveyEntry>)EntryOf(known) with { IsReplay = true } : IntakeReason.KeyReused;
        }

        await _audit.AppendAsync(
            AuditEvent.Of("survey.published").Citing(ClauseId.Parse("P4.1.2-7/4")).With("survey", survey.Survey.Id)
                .With("actor", member.Id),
            stop).ConfigureAwait(false);
        return EntryOf(survey);
    }

    private async Task<IntakeOutcome<SurveyReplyEntry>> KeepAsync(KeptSurveyReply reply, CancellationToken stop)
    {
        HandlerId handler = _guard.Handler.Id;
        if (!await _accounts.HoldOwnAsync(handler, reply.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await _store.FindReplyAsync(handler, reply.Id, stop).ConfigureAwait(false) is { } known)
        {
            return known.SurveyId == reply.SurveyId && known.SubjectId == reply.SubjectId && AreSame(known.Answers, reply.Answers)
                ? (IntakeOutcome<SurveyReplyEntry>)EntryOf(known) with { IsReplay = true } : IntakeReason.KeyReused;
        }

        if (await _store.FindAsync(handler, reply.SurveyId, stop).ConfigureAwait(false) is not { } survey)
        {
            return IntakeReason.NotFound;
        }

        if (!reply.Answers.Keys.All(survey.Survey.Questions.ContainsKey))
        {
            return IntakeReason.BadRequest;
        }

        ProcessingDecision? decision = await DecideAsync(reply, stop).ConfigureAwait(false);
        if (decision is { IsAllowed: false })
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        if (!await _store.AnswerAsync(handler, reply, stop).ConfigureAwait(false))
        {
            return IntakeReason.KeyReused;
        }

        await _audit.AppendAsync(Log("survey.answered", reply, decision?.Citations), stop).ConfigureAwait(false);
        return EntryOf(reply);
    }

    /// <summary>Decides on answers that belong to an account.</summary>
    /// <remarks>Masked answers of nobody are no personal information and need no consent (PIPL 4).</remarks>
    private async Task<ProcessingDecision?> DecideAsync(KeptSurveyReply reply, CancellationToken stop) => reply.SubjectId is not { } person
        ? null
        : _guard.Decide(
            new(Activities.Survey, DataItems.SurveyAnswer) { Principal = PolicyPrincipal.Registered(person), Now = reply.At },
            await _ledger.GetStateAsync(_guard.Handler.Id, person, stop).ConfigureAwait(false));

    private async Task<KeptSurveyReply?> FindOwnAsync(string surveyId, string replyId, Caller caller, CancellationToken stop) =>
        await _store.FindReplyAsync(_guard.Handler.Id, replyId, stop).ConfigureAwait(false) is { } reply
            && reply.SurveyId == surveyId && (reply.SubjectId is null || reply.SubjectId == caller.SubjectId) ? reply : null;

    private async Task<IntakeOutcome<SurveyRemoval>> RemoveAsync(string surveyId, string replyId, Caller caller, CancellationToken stop)
    {
        IntakeOutcome<SurveyRemoval> removed = new SurveyRemoval(replyId);
        if (await FindOwnAsync(surveyId, replyId, caller, stop).ConfigureAwait(false) is not { } reply
            || !await _store.RemoveAsync(_guard.Handler.Id, replyId, stop).ConfigureAwait(false))
        {
            // Answers of another person look like answers that nobody gave.
            return removed with { IsReplay = true };
        }

        await _audit.AppendAsync(Log("survey.answer-deleted", reply), stop).ConfigureAwait(false);
        return removed;
    }
}
