using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Knows what one handler holds and says, day by day, what is due (P4.1.2-9(2); PIPL 19, 47).</summary>
/// <param name="store">The retention state.</param>
/// <param name="schedule">From <see cref="PolicyRetention.RetentionUnder"/>; its profile decides.</param>
/// <param name="handlerId">The handler.</param>
public sealed class RetentionRegister(IRetentionStore store, RetentionSchedule schedule, HandlerId handlerId)
{
    /// <summary>Notes a value that was stored, or what has happened to it since.</summary>
    public ValueTask NoteAsync(HeldRecord record, CancellationToken cancellationToken = default) => store.NoteAsync(handlerId, record, cancellationToken);

    /// <summary>Notes that a person refused the collection of items, or withdrew the consent to it; no items are all items.</summary>
    public ValueTask RefuseAsync(SubjectId subjectId, DataItemSet items, DateTimeOffset at, CancellationToken cancellationToken = default) => NoteAllAsync(
        subjectId, record => items.IsEmpty || items.Contains(record.Item) ? record with { RefusedAt = at } : null, cancellationToken);

    /// <summary>Notes that a person's account was cancelled, or the service ended for them.</summary>
    public ValueTask EndUseAsync(SubjectId subjectId, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        NoteAllAsync(subjectId, record => record with { UseEndedAt = at }, cancellationToken);

    /// <summary>What something is to happen to now, as a stream; carry it out, then <see cref="ForgetAsync"/> what is erased.</summary>
    public async IAsyncEnumerable<DueRecord> DueAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (HeldRecord record in store.ReadAsync(handlerId, null, cancellationToken).ConfigureAwait(false))
        {
            if (schedule.Find(now, record) is { } due)
            {
                yield return due;
            }
        }
    }

    /// <summary>Forgets a record whose value is gone; one that is not there is no error.</summary>
    public ValueTask<bool> ForgetAsync(string recordId, CancellationToken cancellationToken = default) =>
        store.ForgetAsync(handlerId, recordId, cancellationToken);

    private async ValueTask NoteAllAsync(SubjectId subjectId, Func<HeldRecord, HeldRecord?> change, CancellationToken cancellationToken)
    {
        await foreach (HeldRecord record in store.ReadAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            if (change(record) is { } changed)
            {
                await store.NoteAsync(handlerId, changed, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
