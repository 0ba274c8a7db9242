using System.Runtime.CompilerServices;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Keeps the tombstones, withdrawals and closings that a restored backup would otherwise roll back (P4.3.2/2).</summary>
/// <remarks>An entry is written before its action begins, so that a crash in between loses nothing.</remarks>
public sealed class ErasureJournal(IErasureJournalStore store)
{
    private readonly IErasureJournalStore _store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Writes the tombstone, carries the plan out in every store, and then marks the order as done.</summary>
    /// <remarks>
    /// Use it for requests and also for what <see cref="RetentionSchedule.Due"/> finds; PIPL 47 asks for erasure without a request.
    /// </remarks>
    /// <param name="id">A random id for this order, or the id of the request that asked for it.</param>
    /// <param name="handlerId">The handler.</param>
    /// <param name="subjectId">The person, by a pseudonymous id.</param>
    /// <param name="plan">What happens to each item. Steps about evidence are skipped.</param>
    /// <param name="sources">The stores.</param>
    /// <param name="now">The present instant. Values that are collected later stay.</param>
    /// <param name="cancellationToken">
    /// Stops between two steps. The next <see cref="RestoreGuard.ReapplyAsync"/> finishes the order.
    /// </param>
    public async ValueTask CarryOutAsync(
        Guid id,
        HandlerId handlerId,
        SubjectId subjectId,
        IEnumerable<ErasureStep> plan,
        IEnumerable<IPersonalDataSource> sources,
        DateTimeOffset now,
        CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sources);
        var order = new JournalEntry
        {
            Kind = JournalKind.OrderBegun, Id = id, HandlerId = handlerId, SubjectId = subjectId, At = now.ToUniversalTime(),
        };
        await CarryOutAsync(order, plan, sources, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts the items of a plan into an order, and carries the order out.</summary>
    internal ValueTask CarryOutAsync(
        JournalEntry order, IEnumerable<ErasureStep> plan, IEnumerable<IPersonalDataSource> sources, CancellationToken cancellationToken)
    {
        JournalEntry tombstone = plan.Where(step => step.Item is not null).Aggregate(
            order,
            (entry, step) => step.Outcome switch
            {
                RetentionOutcome.StorageOnly => entry with { Restricted = entry.Restricted | step.Item! },
                RetentionOutcome.Deidentify => entry with { Deidentified = entry.Deidentified | step.Item! },
                _ => entry with { Erased = entry.Erased | step.Item! },
            });
        return CarryOutAsync(tombstone, sources, cancellationToken);
    }

    /// <summary>Writes an order, carries it out in every store, and then marks it as done.</summary>
    internal async ValueTask CarryOutAsync(
        JournalEntry order, IEnumerable<IPersonalDataSource> sources, CancellationToken cancellationToken)
    {
        await AppendAsync(order, cancellationToken).ConfigureAwait(false);
        await order.ApplyAsync(sources, cancellationToken).ConfigureAwait(false);
        await AppendAsync(Done(order), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the instant of an order that every store has carried out, or null if there is no such order.</summary>
    internal async ValueTask<DateTimeOffset?> FindDoneAsync(Guid id, CancellationToken cancellationToken)
    {
        await foreach (JournalEntry entry in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (entry.Kind == JournalKind.OrderDone && entry.Id == id)
            {
                return entry.At;
            }
        }

        return null;
    }

    /// <summary>Records a withdrawal, refusal, closing or opt-out before the consent ledger stores it.</summary>
    /// <exception cref="PrivacyServerException">
    /// YP0170: the entry grants something. A restore must bring back only what people took away.
    /// </exception>
    public ValueTask RecordAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return !entry.TakesAway ? throw PrivacyServerException.TakesNothingAway() : AppendAsync(
            new JournalEntry
            {
                Kind = JournalKind.TakenAway,
                Id = entry.EntryId,
                HandlerId = entry.HandlerId,
                SubjectId = entry.SubjectId,
                At = entry.At,
                LedgerEntry = entry,
            },
            cancellationToken);
    }

    /// <summary>Reads every entry in the order of writing.</summary>
    /// <exception cref="PrivacyServerException">
    /// YP0168: an entry cannot be read. The host must serve no request until the journal is repaired.
    /// </exception>
    public async IAsyncEnumerable<JournalEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ReadOnlyMemory<byte> entry in _store.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return JournalEntryFormat.Read(entry);
        }
    }

    internal ValueTask MarkDoneAsync(JournalEntry tombstone, CancellationToken cancellationToken) =>
        AppendAsync(Done(tombstone), cancellationToken);

    private static JournalEntry Done(JournalEntry tombstone) => new()
    {
        Kind = JournalKind.OrderDone,
        Id = tombstone.Id,
        HandlerId = tombstone.HandlerId,
        SubjectId = tombstone.SubjectId,
        At = tombstone.At,
    };

    private ValueTask AppendAsync(JournalEntry entry, CancellationToken cancellationToken) =>
        _store.AppendAsync(JournalEntryFormat.Write(entry), cancellationToken);
}
