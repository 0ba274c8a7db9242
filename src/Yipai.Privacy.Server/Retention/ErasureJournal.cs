using System.Runtime.CompilerServices;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Retention;

/// <summary>The tombstones, withdrawals and closings that a restored backup would otherwise roll back (P4.3.2/2).</summary>
/// <remarks>Written before the thing itself is done, so that a crash in between loses nothing.</remarks>
public sealed class ErasureJournal(IErasureJournalStore store)
{
    /// <summary>Carries a plan out in every store: the tombstone first, then the stores, then the mark that it is done.</summary>
    /// <remarks>Serves requests as well as what <see cref="RetentionSchedule.Due"/> finds (PIPL 47: without being asked).</remarks>
    /// <param name="id">A random id of this order, or the id of the request behind it.</param>
    /// <param name="handlerId">The handler.</param>
    /// <param name="subjectId">The person, by a pseudonymous id.</param>
    /// <param name="plan">What happens to each item; evidence is passed over.</param>
    /// <param name="sources">The stores.</param>
    /// <param name="now">The instant; what is collected later stays.</param>
    /// <param name="cancellationToken">Stops between two steps; the rest is done at the next <see cref="RestoreGuard.ReapplyAsync"/>.</param>
    public async ValueTask CarryOutAsync(
        Guid id,
        HandlerId handlerId,
        SubjectId subjectId,
        IEnumerable<ErasureStep> plan,
        IEnumerable<IPersonalDataSource> sources,
        DateTimeOffset now,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        JournalEntry tombstone = plan.Where(step => step.Item is not null).Aggregate(
            new JournalEntry { Kind = JournalKind.OrderBegun, Id = id, HandlerId = handlerId, SubjectId = subjectId, At = now.ToUniversalTime() },
            (entry, step) => step.Outcome switch
            {
                RetentionOutcome.StorageOnly => entry with { Restricted = entry.Restricted | step.Item! },
                RetentionOutcome.Deidentify => entry with { Deidentified = entry.Deidentified | step.Item! },
                _ => entry with { Erased = entry.Erased | step.Item! },
            });
        await AppendAsync(tombstone, cancellationToken).ConfigureAwait(false);
        await tombstone.ApplyAsync(sources, cancellationToken).ConfigureAwait(false);
        await AppendAsync(Done(tombstone), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes what a person takes away, before the ledger has it.</summary>
    /// <exception cref="PrivacyServerException">YP0170: the entry gives something, which a restore must not bring back.</exception>
    public ValueTask RecordAsync(LedgerEntry choice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return !choice.TakesAway ? throw PrivacyServerException.TakesNothingAway() : AppendAsync(
            new JournalEntry
            {
                Kind = JournalKind.TakenAway,
                Id = choice.EntryId,
                HandlerId = choice.HandlerId,
                SubjectId = choice.SubjectId,
                At = choice.At,
                Choice = choice,
            },
            cancellationToken);
    }

    /// <summary>Every entry, in the order they were written.</summary>
    /// <exception cref="PrivacyServerException">YP0168: an entry cannot be read; nothing may be served until it can.</exception>
    public async IAsyncEnumerable<JournalEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ReadOnlyMemory<byte> entry in store.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return JournalEntryFormat.Read(entry);
        }
    }

    internal ValueTask MarkDoneAsync(JournalEntry tombstone, CancellationToken cancellationToken) => AppendAsync(Done(tombstone), cancellationToken);

    private static JournalEntry Done(JournalEntry tombstone) => new()
    {
        Kind = JournalKind.OrderDone,
        Id = tombstone.Id,
        HandlerId = tombstone.HandlerId,
        SubjectId = tombstone.SubjectId,
        At = tombstone.At,
    };

    private ValueTask AppendAsync(JournalEntry entry, CancellationToken cancellationToken) =>
        store.AppendAsync(JournalEntryFormat.Write(entry), cancellationToken);
}
