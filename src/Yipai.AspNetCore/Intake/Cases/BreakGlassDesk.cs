using System.Security.Cryptography;
using System.Text;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.BreakGlass;
using Yipai.Privacy.Server.Messages;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reveals a reporter's number or name to a person of the staff for a stated reason (S21; PIPL 51).</summary>
/// <remarks>The audit log records the access before the value leaves, and the reporter finds it in the inbox.</remarks>
internal sealed class BreakGlassDesk
{
    private readonly PrivacyGuard _guard;
    private readonly BreakGlassAccess _access;
    private readonly IReporterStore _reporters;
    private readonly IAccountStore _accounts;
    private readonly IPersonInbox _inbox;
    private readonly IPersonMessenger _messenger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly TimeProvider _time;

    internal BreakGlassDesk(
        PrivacyGuard guard, BreakGlassAccess access, IReporterStore reporters, IAccountStore accounts, IPersonInbox inbox,
        IPersonMessenger messenger, IYipaiUnitOfWork unit, TimeProvider time)
    {
        (_guard, _access, _reporters, _accounts) = (guard, access, reporters, accounts);
        (_inbox, _messenger, _unit, _time) = (inbox, messenger, unit, time);
    }

    /// <summary>Records the reason, tells the reporter, and returns the value.</summary>
    /// <remarks>The same reveal again returns the value again, without a second entry and message.</remarks>
    /// <param name="id">The case.</param>
    /// <param name="revealId">The id in the address, 32 lower-case hexadecimal digits that the client chose.</param>
    /// <param name="request">Item and reason, or null if the message could not be read.</param>
    /// <param name="member">The person of the staff, whom the log names.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<RevealedValue>> RevealAsync(
        CaseId id, string revealId, RevealRequest? request, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        ArgumentNullException.ThrowIfNull(revealId);
        ArgumentNullException.ThrowIfNull(member);
        return WireIds.TryRead(revealId, out _) && ItemOf(request) is { } item && ReasonOf(request!) is { } reason
            ? await _unit.RunAsync(
                stop => RevealAsync(revealId, id, new BreakGlassRequest(item, member.Id, reason, id.Value), stop), cancellationToken)
                .ConfigureAwait(false)
            : IntakeReason.BadRequest;
    }

    private static DataItem? ItemOf(RevealRequest? request) =>
        request?.Item == DataItems.MobileNumber.Id ? DataItems.MobileNumber
        : request?.Item == DataItems.PersonName.Id ? DataItems.PersonName
        : null;

    private static BreakGlassReason? ReasonOf(RevealRequest request) =>
        Enum.TryParse(request.Reason, out BreakGlassReason reason) && reason.ToString() == request.Reason
            && reason != BreakGlassReason.Unspecified ? reason : null;

    /// <summary>Indicates whether a reason holds although the person restricted the use (PIPL 44, 13(4), 18).</summary>
    private static bool HoldsDespiteRestriction(BreakGlassReason reason) =>
        reason is BreakGlassReason.Emergency or BreakGlassReason.LegalDuty or BreakGlassReason.RightsRequest;

    private async Task<IntakeOutcome<RevealedValue>> RevealAsync(
        string revealId, CaseId id, BreakGlassRequest request, CancellationToken stop)
    {
        if (await _reporters.FindOneAsync(_guard.Handler.Id, id, stop).ConfigureAwait(false) is not { } reporter
            || !await _accounts.HoldAsync(_guard.Handler.Id, reporter.SubjectId, stop).ConfigureAwait(false)
            || (request.Item == DataItems.MobileNumber ? reporter.Contact?.MobileNumber : reporter.Contact?.Name) is not { } value)
        {
            return IntakeReason.NotFound;
        }

        if (reporter.IsRestricted && !HoldsDespiteRestriction(request.Reason))
        {
            return IntakeReason.Restricted;
        }

        PersonMessage message = MessageOf(revealId, reporter.SubjectId, id, request);
        bool isTold = await _inbox.ReadAsync(_guard.Handler.Id, reporter.SubjectId, cancellationToken: stop)
            .AnyAsync(known => known.Id == message.Id, stop).ConfigureAwait(false);
        if (!isTold)
        {
            // A law that commands secrecy forbids the message (PIPL 18); the entry in the log stays.
            if (request.Reason != BreakGlassReason.LegalDuty)
            {
                await _messenger.SendAsync(message, cancellationToken: stop).ConfigureAwait(false);
            }

            await _access.RevealAsync(request, value, stop).ConfigureAwait(false);
        }

        return (IntakeOutcome<RevealedValue>)new RevealedValue(id.Value, request.Item.Id, value) with { IsReplay = isTold };
    }

    /// <summary>Returns the message to the reporter.</summary>
    /// <remarks>Its id comes from everything that the reveal says, so that another reason under the same id is another message.</remarks>
    private PersonMessage MessageOf(string revealId, SubjectId person, CaseId id, BreakGlassRequest request)
    {
        byte[] told = Encoding.UTF8.GetBytes(string.Join('\n', revealId, id.Value, request.Item.Id, request.ActorId, request.Reason));
        string what = request.Item == DataItems.MobileNumber ? "联系电话" : "联系人姓名";
        string why = request.Reason switch
        {
            BreakGlassReason.CaseHandling => "办理案件",
            BreakGlassReason.PersonContact => "联系您本人",
            BreakGlassReason.RightsRequest => "办理您的权利请求",
            BreakGlassReason.Emergency => "紧急情况下保护生命、健康或财产安全",
            BreakGlassReason.IncidentInvestigation => "调查安全事件",
            _ => "依法协助",
        };
        return new PersonMessage(
            new Guid(SHA256.HashData(told).AsSpan(0, 16)),
            _guard.Handler.Id,
            person,
            PersonMessageKind.Security,
            $"工作人员查看了您的{what}",
            $"案件 {id.Value}：工作人员查看了您的{what}，原因是{why}。查看已记入审计日志。如有疑问，请联系我们。",
            _time.GetUtcNow());
    }
}
