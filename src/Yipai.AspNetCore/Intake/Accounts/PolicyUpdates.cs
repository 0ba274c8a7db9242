using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Messages;

namespace Yipai.AspNetCore.Intake;

/// <summary>Informs a person who signs in that the policy has changed since they last saw it (P4.6.1).</summary>
internal sealed class PolicyUpdates(PrivacyGuard guard, IConsentLedger ledger, IPersonMessenger messenger, TimeProvider time)
{
    /// <summary>
    /// Sends the message once for each text. A person who has seen the present text, or no text yet, gets no message.
    /// </summary>
    public async Task TellAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        string present = guard.Notice.Version.ContentHash;
        List<string> seen = await ledger.ReadAsync(guard.Handler.Id, subjectId, cancellationToken)
            .OfType<NoticePresentation>().Select(notice => notice.PolicyHash).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (seen.Count > 0 && !seen.Contains(present))
        {
            var message = new PersonMessage(
                new Guid(Convert.FromHexString(present).AsSpan(0, 16)),
                guard.Handler.Id,
                subjectId,
                PersonMessageKind.PolicyUpdate,
                "隐私权政策已更新",
                $"{guard.Notice.Title}已更新（{guard.Notice.Version.Version}）。请阅读新的政策，并重新选择您同意的事项。",
                time.GetUtcNow());
            await messenger.SendAsync(message, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }
}
