using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Records what one handler holds, and finds each day the records whose erasure is due (P4.1.2-9(2); PIPL 19, 47).</summary>
/// <param name="store">The retention state.</param>
/// <param name="schedule">The schedule that <see cref="PolicyRetention.RetentionUnder"/> returns. Its profile decides.</param>
/// <param name="handlerId">The handler.</param>
public sealed class RetentionRegister(IRetentionStore store, RetentionSchedule schedule, HandlerId handlerId)
{
    private readonly IRetentionStore _store = store ?? throw new ArgumentNullException(nameof(store));
    private readonly RetentionSchedule _schedule = schedule ?? throw new ArgumentNullException(nameof(schedule));
    private readonly HandlerId _handlerId = HandlerId.Required(handlerId);

    /// <summary>Notes a stored value, or new events of a value that was noted before.</summary>
    public ValueTask NoteAsync(HeldRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _store.NoteAsync(_handlerId, record, cancellationToken);
    }

    /// <summary>Notes that a person refused the collection of items or withdrew the consent to it.</summary>
    /// <remarks>An empty set means all items.</remarks>
    public ValueTask RefuseAsync(
        SubjectId subjectId, DataItemSet items, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return NoteAllAsync(
            subjectId, record => items.IsEmpty || items.Contains(record.Item) ? record with { RefusedAt = at } : null, cancellationToken);
    }

    /// <summary>Notes that the account of a person was cancelled, or that the service ended for the person.</summary>
    public ValueTask EndUseAsync(SubjectId subjectId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return NoteAllAsync(subjectId, record => record with { UseEndedAt = at }, cancellationToken);
    }

    /// <summary>Reads the records for which an action is due.</summary>
    /// <remarks>After an erasure call <see cref="ForgetAsync"/>.</remarks>
    public async IAsyncEnumerable<DueRecord> DueAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (HeldRecord record in _store.ReadAsync(_handlerId, null, cancellationToken).ConfigureAwait(false))
        {
            if (_schedule.Find(now, record) is { } due)
            {
                yield return due;
            }
        }
    }

    /// <summary>Removes a record whose value was erased.</summary>
    /// <remarks>Returns false if the register did not hold the record.</remarks>
    public ValueTask<bool> ForgetAsync(string recordId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recordId);
        return _store.ForgetAsync(_handlerId, recordId, cancellationToken);
    }

    private async ValueTask NoteAllAsync(SubjectId subjectId, Func<HeldRecord, HeldRecord?> change, CancellationToken cancellationToken)
    {
        await foreach (HeldRecord record in _store.ReadAsync(_handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            if (change(record) is { } changed)
            {
                await _store.NoteAsync(_handlerId, changed, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
