using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Closes an account (P4.3.3).</summary>
/// <remarks>The answer lists what is erased, and what stays until when and why.</remarks>
internal sealed class AccountClosureDesk
{
    private readonly PrivacyGuard _guard;
    private readonly RightsDesk _desk;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal AccountClosureDesk(PrivacyGuard guard, RightsDesk desk, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time) =>
        (_guard, _desk, _unit, _audit, _time) = (guard, desk, unit, audit, time);

    /// <summary>Closes the account of a signed-in person.</summary>
    public async Task<AccountClosureAnswer> CloseAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        DateTimeOffset now = _time.GetUtcNow();
        RightsRequest request = await _unit.RunAsync(stop => AskAsync(subjectId, now, stop), cancellationToken).ConfigureAwait(false);
        ErasureReply reply = await _desk.EraseAsync(request.Id, now, cancellationToken).ConfigureAwait(false);
        IEnumerable<ErasureStep> steps = _guard.Policy.PlanAccountClosure(
            CityPersonalData.Held | CityPersonalData.Logged | ParticipationData.Held | VerificationData.Held | PurchaseData.Held
                | IdentityData.Held,
            _guard.Profile,
            now);
        return new AccountClosureAnswer(
            [
                .. steps.Select(step => new AccountClosureStep(step.Label, step.Outcome.ToString(), step.Until, step.Rule.Text)),
                .. PurchaseData.Forfeited.ToList().Select(
                    item => new AccountClosureStep(item.Id, nameof(RetentionOutcome.Erase), null, "PIPL 47")),
            ])
        {
            RequestId = request.Id,
            BackupErasureExpectedOn = reply.BackupErasureExpectedOn,
        };
    }

    private async Task<RightsRequest> AskAsync(SubjectId subjectId, DateTimeOffset now, CancellationToken stop)
    {
        RightsRequest received = await _desk.ReceiveAsync(new RightsApplication(RightKind.AccountClosure, subjectId), now, stop)
            .ConfigureAwait(false);
        await _desk.ConfirmIdentityAsync(received.Id, new IdentityEvidence("signed-in", DataItemSet.Empty, "session"), now, stop)
            .ConfigureAwait(false);
        await _desk.AssessAsync(received.Id, RightsAnswer.Execute, now, stop).ConfigureAwait(false);
        await _audit.AppendAsync(
            AuditEvent.Of("account.closed").Citing(ClauseId.Parse("P4.3.3")).Committing("subject", subjectId.Value), stop)
            .ConfigureAwait(false);
        return received;
    }
}
