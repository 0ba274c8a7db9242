using Yipai.Cases;
using Yipai.Cases.Media;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client.Outbox;

/// <summary>Sends what waits, oldest first, and checks consent again before each report leaves.</summary>
public class OutboxSender(IOutbox outbox, ISessionStore sessions, IOutboxGate gate, CityApi api, TimeProvider time)
{
    /// <summary>Sends every entry that is due for the person signed in or for visitors; an entry that fails holds up no other.</summary>
    public virtual async Task<OutboxDrain> DrainAsync(CancellationToken cancellationToken = default)
    {
        AccountSession? session = await sessions.FindAsync(cancellationToken).ConfigureAwait(false);
        int accepted = 0, rejected = 0, ended = 0;
        ServerProblem? problem = null;
        while (await TakeDueAsync(session, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            AccountSession? sender = entry.SubjectId == OutboxEntry.Visitor ? null : session;
            (SendOutcome outcome, ServerProblem? refusal) = await SendOrReleaseAsync(entry, sender, cancellationToken).ConfigureAwait(false);
            problem = refusal ?? problem;
            OutboxState state = outcome switch
            {
                SendOutcome.Accepted => OutboxState.Accepted,
                SendOutcome.Rejected => OutboxState.Rejected,
                SendOutcome.ConsentEnded => OutboxState.ConsentEnded,
                _ => OutboxState.OutcomeUnknown,
            };
            accepted += outcome == SendOutcome.Accepted ? 1 : 0;
            rejected += outcome == SendOutcome.Rejected ? 1 : 0;
            ended += outcome == SendOutcome.ConsentEnded ? 1 : 0;
            await SettleAsync(entry, state).ConfigureAwait(false);
        }

        return new OutboxDrain(
            accepted, rejected, ended, await outbox.CountWaitingAsync(cancellationToken).ConfigureAwait(false), problem);
    }

    private async ValueTask<OutboxEntry?> TakeDueAsync(AccountSession? session, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        OutboxEntry? own = session is null ? null : await outbox.TakeDueAsync(session.SubjectId, now, cancellationToken).ConfigureAwait(false);
        return own ?? await outbox.TakeDueAsync(OutboxEntry.Visitor, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends; an entry whose sending is cut short goes back to waiting, for the server may have it.</summary>
    private async Task<(SendOutcome Outcome, ServerProblem? Problem)> SendOrReleaseAsync(
        OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(entry, session, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await SettleAsync(entry, OutboxState.OutcomeUnknown).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Settles whatever the caller cancels: the bytes have left.</summary>
    private ValueTask SettleAsync(OutboxEntry entry, OutboxState state) =>
        outbox.SettleAsync(entry.EntryId, state, time.GetUtcNow() + RetrySchedule.DelayAfter(entry.Attempts), CancellationToken.None);

    private async Task<(SendOutcome Outcome, ServerProblem? Problem)> SendAsync(
        OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        string key = entry.EntryId.ToString("N");
        if (entry.Kind == OutboxEntryKind.ConsentEvidence)
        {
            return await api.TrySendAsync(
                $"v1/consents/{key}",
                entry.Payload,
                CityApi.Json,
                WireJsonContext.Default.ConsentAnswer,
                answer => answer.EntryId == key,
                session,
                cancellationToken).ConfigureAwait(false);
        }

        if (!await gate.MayStillSendAsync(entry, cancellationToken).ConfigureAwait(false))
        {
            return (SendOutcome.ConsentEnded, null);
        }

        foreach (OutboxPhoto photo in entry.Photos)
        {
            string digest = photo.Digest.Hex;
            string mediaType = MediaTypes.Of(MediaScrubber.Recognize(photo.Content.Span));
            (SendOutcome Outcome, ServerProblem?) sent = await api.TrySendAsync(
                $"v1/photos/{digest}",
                photo.Content,
                mediaType,
                WireJsonContext.Default.PhotoAnswer,
                answer => answer.Digest == digest,
                session,
                cancellationToken).ConfigureAwait(false);
            if (sent.Outcome != SendOutcome.Accepted)
            {
                return sent;
            }
        }

        return await api.TrySendAsync(
            $"v1/reports/{key}",
            entry.Payload,
            CityApi.Json,
            WireJsonContext.Default.ReportAnswer,
            answer => !string.IsNullOrWhiteSpace(answer.CaseId) && answer.ReportId == key,
            session,
            cancellationToken).ConfigureAwait(false);
    }
}
