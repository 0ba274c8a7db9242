using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Registers;
using Yipai.Privacy.Server.Rights;

namespace Yipai.AspNetCore.Intake;

/// <summary>Shows the privacy officer the rights requests with their deadlines, and takes the officer's decisions (S10, S11).</summary>
/// <remarks>The board names no person: a request is an opaque id, its kind, its items and perhaps a case.</remarks>
internal sealed class RightsBoardDesk
{
    private const int PageSize = 50;

    private readonly PrivacyGuard _guard;
    private readonly RightsDesk _desk;
    private readonly RightsWork _work;
    private readonly IRightsRequestStore _requests;
    private readonly IAccountStore _accounts;
    private readonly IPersonMessenger _messenger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal RightsBoardDesk(
        PrivacyGuard guard, RightsDesk desk, RightsWork work, IRightsRequestStore requests, IAccountStore accounts,
        IPersonMessenger messenger, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _desk, _work, _requests, _accounts) = (guard, desk, work, requests, accounts);
        (_messenger, _unit, _audit, _time) = (messenger, unit, audit, time);
    }

    /// <summary>Returns the counts and one page of the requests.</summary>
    /// <param name="state"><c>open</c>, <c>overdue</c>, <c>answered</c>, or null for every request.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="language">The language of the texts, <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<RightsBoard> ReadPageAsync(string? state, string? after, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        DateTimeOffset now = _time.GetUtcNow();
        var register = new RightsRegister(_requests, _guard.Handler.Id);
        RightsTally tally = await register.CountAsync(now, cancellationToken).ConfigureAwait(false);
        bool isPast = !WireIds.TryRead(after ?? "", out Guid last);
        var found = new List<RightsRequestStatus>();
        await foreach (RightsRequest request in register.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (isPast && IsIn(state, request, now))
            {
                found.Add(RightsTexts.StatusOf(request, language, now));
            }

            isPast |= request.Id == last;
            if (found.Count > PageSize)
            {
                break;
            }
        }

        List<RightsRequestStatus> page = found[..Math.Min(PageSize, found.Count)];
        return new RightsBoard(
            tally.Open, tally.Due, tally.Overdue, tally.Answered, page, page.Count == 0 ? after ?? "" : page[^1].RequestId,
            found.Count > PageSize);
    }

    /// <summary>Takes a decision of the officer, carries it out, and tells the person.</summary>
    /// <remarks>An answer that the rules do not allow is refused with the rule, and changes nothing.</remarks>
    /// <param name="requestId">The request, 32 lower-case hexadecimal digits.</param>
    /// <param name="reply">The decision, or null if the message could not be read.</param>
    /// <param name="member">The officer.</param>
    /// <param name="language">The language of the answer, <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops the work. The same call finishes it later.</param>
    public async Task<IntakeOutcome<RightsRequestStatus>> AnswerAsync(
        string requestId, RightsReply? reply, StaffMember member, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requestId);
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(language);
        if (!WireIds.TryRead(requestId, out Guid id) || reply is null)
        {
            return IntakeReason.BadRequest;
        }

        IntakeOutcome<RightsRequest> decided = reply.Decision == "BackupsRenewed"
            ? await CertifyAsync(id, reply.OldestBackupAt, cancellationToken).ConfigureAwait(false)
            : await DecideAsync(id, reply, member, cancellationToken).ConfigureAwait(false);
        if (decided.Answer is not { } request)
        {
            return decided.Refusal!;
        }

        RightsRequest done = await _work.CarryOutAsync(request, null, cancellationToken).ConfigureAwait(false);
        await _unit.RunAsync(stop => TellAsync(done, stop), cancellationToken).ConfigureAwait(false);
        return (IntakeOutcome<RightsRequestStatus>)RightsTexts.StatusOf(done, language, _time.GetUtcNow()) with
        {
            IsReplay = decided.IsReplay,
        };
    }

    private static bool IsIn(string? state, RightsRequest request, DateTimeOffset now) => state switch
    {
        "open" => request.IsOpen,
        "overdue" => request.IsOverdue(now),
        "answered" => !request.IsOpen,
        _ => true,
    };

    /// <summary>Builds the answer, or returns null if the reply lacks a ground, a reason or evidence that it needs.</summary>
    private static RightsAnswer? AnswerOf(RightsReply reply)
    {
        string reason = reply.Reason ?? "";
        try
        {
            return reply.Decision switch
            {
                "Execute" => RightsAnswer.Execute,
                "NotOwed" => RightsAnswer.NotOwed(reason),
                "Refuse" when Enum.TryParse(reply.Ground, out RefusalGround ground) => RightsAnswer.Refuse(ground, reason),
                "CannotRespond" when Enum.TryParse(reply.Ground, out RightsExemption exemption) =>
                    RightsAnswer.CannotRespond(exemption, reason, reply.Evidence),
                "QuoteFee" => RightsAnswer.QuoteFee(reply.Fee, reply.ActualCost, reason),
                _ => null,
            };
        }
        catch (PrivacyServerException exception) when (exception.Code is "YP0160" or "YP0161")
        {
            return null;
        }
    }

    private async Task<IntakeOutcome<RightsRequest>> DecideAsync(
        Guid id, RightsReply reply, StaffMember member, CancellationToken cancellationToken) =>
        AnswerOf(reply) is { } answer
            ? await _unit.RunAsync(stop => DecideAsync(id, answer, member, stop), cancellationToken).ConfigureAwait(false)
            : IntakeReason.BadRequest;

    private async Task<IntakeOutcome<RightsRequest>> DecideAsync(
        Guid id, RightsAnswer answer, StaffMember member, CancellationToken stop)
    {
        if (await _desk.FindAsync(id, stop).ConfigureAwait(false) is not { } request)
        {
            return IntakeReason.NotFound;
        }

        if (request.State is not (RightsState.Assessing or RightsState.FeeAccepted))
        {
            // The same decision again changes nothing, and finishes work that a crash interrupted.
            return request.Steps.LastOrDefault(step => step.State == answer.State) is { } earlier
                && (earlier.Refusal, earlier.Exemption) == (answer.Refusal, answer.Exemption)
                ? (IntakeOutcome<RightsRequest>)request with { IsReplay = true } : IntakeReason.NotFound;
        }

        RightsDecision decision = await _desk.AssessAsync(id, answer, _time.GetUtcNow(), stop).ConfigureAwait(false);
        if (!decision.IsAccepted)
        {
            return new IntakeRefusal(IntakeReason.Unacceptable)
            {
                Detail = new LocalizedText(decision.Explain(), decision.Explain("en")),
            };
        }

        RightsRequest decided = (await _desk.FindAsync(id, stop).ConfigureAwait(false))!;
        await _audit.AppendAsync(RightsTexts.Log("rights.answered", decided).With("actor", member.Id), stop).ConfigureAwait(false);
        return decided;
    }

    /// <summary>Certifies an erasure once every backup is newer than the erasure (P4.3.2/2).</summary>
    private async Task<IntakeOutcome<RightsRequest>> CertifyAsync(Guid id, DateTimeOffset? oldestBackupAt, CancellationToken stop)
    {
        RightsRequest? request = await _desk.FindAsync(id, stop).ConfigureAwait(false);
        if (request is { State: RightsState.ErasedLive or RightsState.ErasedBackup } && oldestBackupAt is { } oldest)
        {
            await _desk.CertifyAsync(id, oldest, _time.GetUtcNow(), stop).ConfigureAwait(false);
            request = await _desk.FindAsync(id, stop).ConfigureAwait(false);
        }

        return request is { State: RightsState.Closed } && request.Steps.Any(step => step.State == RightsState.ErasedBackup)
            ? request
            : request is { State: RightsState.ErasedLive }
                ? new IntakeRefusal(IntakeReason.Unacceptable)
                {
                    Detail = new LocalizedText(
                        "备份早于删除时间，尚不能出具证明。", "A backup is older than the erasure, so there is no certificate yet."),
                }
                : IntakeReason.NotFound;
    }

    /// <summary>Sends the answer to the inbox, unless the account is closed.</summary>
    private async Task<bool> TellAsync(RightsRequest request, CancellationToken stop) =>
        await _accounts.HoldAsync(request.Opening.HandlerId, request.Opening.SubjectId, stop).ConfigureAwait(false)
            && await _messenger.SendAsync(RightsTexts.Answered(request, _time.GetUtcNow()), cancellationToken: stop).ConfigureAwait(false);
}
