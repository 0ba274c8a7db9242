using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Messages;

namespace Yipai.AspNetCore.Intake;

/// <summary>Informs a person who signs in that the policy has changed since they last saw it (P4.6.1).</summary>
internal sealed class PolicyUpdates(
    PrivacyGuard guard, IConsentLedger ledger, IPersonMessenger messenger, IPersonInbox inbox, IYipaiUnitOfWork unit, AuditLog audit,
    TimeProvider time)
{
    /// <summary>Sends the message once for each text.</summary>
    /// <remarks>A person who has seen the present text, or no text yet, gets no message.</remarks>
    public async Task TellAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        string present = guard.Notice.Version.ContentHash;
        var id = new Guid(Convert.FromHexString(present).AsSpan(0, 16));
        List<string> seen = await ledger.ReadAsync(guard.Handler.Id, subjectId, cancellationToken)
            .OfType<NoticePresentation>().Select(notice => notice.PolicyHash).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (seen.Count > 0 && !seen.Contains(present)
            && !await inbox.ReadAsync(guard.Handler.Id, subjectId, cancellationToken: cancellationToken)
                .AnyAsync(message => message.Id == id, cancellationToken).ConfigureAwait(false))
        {
            await unit.RunAsync(stop => SendAsync(id, subjectId, stop), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> SendAsync(Guid id, SubjectId subjectId, CancellationToken stop)
    {
        var message = new PersonMessage(
            id,
            guard.Handler.Id,
            subjectId,
            PersonMessageKind.PolicyUpdate,
            "隐私权政策已更新",
            $"{guard.Notice.Title}已更新（{guard.Notice.Version.Version}）。请阅读新的政策，并重新选择您同意的事项。",
            time.GetUtcNow());
        bool isSent = await messenger.SendAsync(message, cancellationToken: stop).ConfigureAwait(false);
        if (isSent)
        {
            await audit.AppendAsync(
                AuditEvent.Of("message.sent").Citing(ClauseId.Parse("P4.6.1/1")).With("kind", "policy-update")
                    .Committing("subject", subjectId.Value),
                stop).ConfigureAwait(false);
        }

        return isSent;
    }
}
