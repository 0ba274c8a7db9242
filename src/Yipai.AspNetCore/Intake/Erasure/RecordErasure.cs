using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Purchases;
using Yipai.Privacy.Server.Verification;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases the records that outlive an account once their term is over, at start and once a day.</summary>
/// <remarks>Several instances may do it at once, because erasing twice changes nothing.</remarks>
internal sealed class RecordErasure(
    PrivacyGuard guard, IVerificationStore verifications, IPurchaseStore purchases, AuditLog audit, TimeProvider time,
    ILogger<RecordErasure> logger)
    : RepeatedJob(Daily, time, logger)
{
    /// <summary>Erases what is due now, and returns the number of erased records.</summary>
    public override async Task<int> RunDueAsync(CancellationToken cancellationToken) =>
        await EraseAsync("verification.erased", DataItems.VerificationResult, verifications.EraseBeforeAsync, cancellationToken)
            .ConfigureAwait(false)
        + await EraseAsync("purchase.erased", DataItems.PaymentResult, purchases.EraseBeforeAsync, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Erases the records of one item whose term is over.</summary>
    /// <remarks>The policy names the term. A record without a term ends with the account, so this job leaves it.</remarks>
    private async Task<int> EraseAsync(
        string name, DataItem item, Func<HandlerId, DateTimeOffset, CancellationToken, ValueTask<int>> erase, CancellationToken stop)
    {
        RetentionRule? rule = guard.Policy.FindRetention(guard.Policy.Describe(item).RetentionCode);
        if (rule?.Keep is not { } term)
        {
            return 0;
        }

        DateTimeOffset before = TermEnd.DueBefore(term, Time.GetUtcNow());
        int erased = await erase(guard.Handler.Id, before, stop).ConfigureAwait(false);
        if (erased > 0)
        {
            await audit.AppendAsync(
                AuditEvent.Of(name).Citing([rule.Rule, new StrictRuleId(19)]).With("before", $"{before:yyyy-MM-dd}"), stop)
                .ConfigureAwait(false);
        }

        return erased;
    }
}
