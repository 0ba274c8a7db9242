using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Client.Http;
using Yipai.Client.Reports;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;

namespace Yipai.Client.Outbox;

/// <summary>Lets a person see and manage outbox entries: their own entries and those of visitors on this device.</summary>
internal sealed class OutboxShelf(
    IOutbox outbox, ISessionStore sessions, IDraftStore drafts, ReportGate gate, YipaiClientOptions options, CityClock clock,
    ProgressBoard board)
{
    private static readonly TimeSpan Reminder = TimeSpan.FromDays(7);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyList<DeliveryStatus>> ListAsync(CancellationToken cancellationToken)
    {
        await outbox.EraseSettledAsync(clock, options, cancellationToken).ConfigureAwait(false);
        return [.. (await EntriesAsync(cancellationToken).ConfigureAwait(false)).Select(Describe)];
    }

    public async IAsyncEnumerable<DeliveryStatus> WatchAsync(Guid entryId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DeliveryStatus? last = null;
        while (await FindAsync(entryId, cancellationToken).ConfigureAwait(false) is { } status)
        {
            if (status != last)
            {
                yield return status;
            }

            if (status.State.IsFinal())
            {
                yield break;
            }

            last = status;
            await Task.Delay(Look, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<bool> RetryAsync(Guid entryId, CancellationToken cancellationToken) =>
        await OwnAsync(entryId, cancellationToken).ConfigureAwait(false) is not null
        && await outbox.RequeueAsync(entryId, clock.DeviceNow, cancellationToken).ConfigureAwait(false);

    public async Task<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken) =>
        await OwnAsync(entryId, cancellationToken).ConfigureAwait(false) is { } entry
        && (entry.Kind == OutboxEntryKind.Report || entry.State.IsFinal())
        && await outbox.DiscardAsync(entryId, cancellationToken).ConfigureAwait(false);

    /// <summary>Turns a rejected report into a draft.</summary>
    /// <remarks>
    /// Keeps the draft first and then erases the entry. If the process dies in between, nothing is lost, and a second call completes the
    /// work.
    /// </remarks>
    public async Task<DraftId?> GiveBackAsync(Guid entryId, CancellationToken cancellationToken)
    {
        if (await OwnAsync(entryId, cancellationToken)
            .ConfigureAwait(false) is not { State: DeliveryState.Rejected, Kind: OutboxEntryKind.Report }
            || await outbox.FindAsync(entryId, cancellationToken).ConfigureAwait(false) is not { State: DeliveryState.Rejected } entry
            || gate.TryRead(entry).Report is not { } report)
        {
            return null;
        }

        string owner = entry.SubjectId == OutboxEntry.Visitor ? "" : entry.SubjectId;
        var kept = new KeptDraft(NewIdOf(entryId), owner, clock.DeviceNow, DraftOf(report, entry));
        await drafts.KeepAsync(kept, cancellationToken).ConfigureAwait(false);
        await outbox.DiscardAsync(entryId, cancellationToken).ConfigureAwait(false);
        return kept.Id;
    }

    private static ReportDraft DraftOf(PreparedReport report, OutboxEntry entry) => new()
    {
        Subject = report.Subject,
        Description = report.Description,
        Place = report.Place,
        Contact = report.Contact,
        IsAnonymous = report.IsAnonymous,
        Photos =
        [
            .. report.Photos.Select(digest => entry.Photos.First(photo => photo.Digest == digest)).Select(
                photo => ReportPhoto.FromStream(photo.OpenAsync)),
        ],
    };

    /// <summary>Returns the id of the draft for a rejected entry.</summary>
    /// <remarks>It differs from the id that the city refused, and a second call returns the same id.</remarks>
    private static DraftId NewIdOf(Guid entryId) => new(new Guid(SHA256.HashData(entryId.ToByteArray()).AsSpan(0, 16)));

    private async Task<OutboxEntry?> OwnAsync(Guid entryId, CancellationToken cancellationToken) =>
        (await EntriesAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(entry => entry.EntryId == entryId);

    private async Task<IEnumerable<OutboxEntry>> EntriesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<OutboxEntry> visitors = await outbox.ListAsync(OutboxEntry.Visitor, cancellationToken).ConfigureAwait(false);
        return await sessions.FindAsync(cancellationToken).ConfigureAwait(false) is { } session
            ? (await outbox.ListAsync(session.SubjectId.Value, cancellationToken).ConfigureAwait(false)).Concat(visitors)
            : visitors;
    }

    private async Task<DeliveryStatus?> FindAsync(Guid entryId, CancellationToken cancellationToken)
    {
        if (await OwnAsync(entryId, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            return Describe(entry);
        }

        DeliveryState? state = await outbox.FindStateAsync(entryId, cancellationToken).ConfigureAwait(false);
        return state is DeliveryState.Delivered ? new DeliveryStatus(entryId, OutboxEntryKind.Report, DeliveryState.Delivered) : null;
    }

    private DeliveryStatus Describe(OutboxEntry entry)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset? end = entry.State.Expires() ? (entry.SettledAt is { } at && at < now ? at : now) + options.KeepRejectedFor : null;
        return new DeliveryStatus(entry.EntryId, entry.Kind, entry.State)
        {
            IsOfVisitor = entry.SubjectId == OutboxEntry.Visitor,
            Reason = entry.Reason,
            Detail = entry.Detail,
            NextAttempt = entry.State == DeliveryState.Queued ? entry.NextAttempt : null,
            Upload = entry.State == DeliveryState.Sending ? board.Find(entry.EntryId) : null,
            KeptUntil = end,
            EndsSoon = end - now <= Reminder,
        };
    }
}
