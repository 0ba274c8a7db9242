using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Server.Retention;

/// <summary>One entry of the erasure journal.</summary>
/// <remarks>It holds a pseudonymous id and no other personal value.</remarks>
public sealed record JournalEntry
{
    /// <summary>Gets the kind of the entry.</summary>
    public required JournalKind Kind { get; init; }

    /// <summary>Gets the id of the order or of the ledger entry.</summary>
    /// <remarks>The begin and the end of an order share one id.</remarks>
    public required Guid Id { get; init; }

    /// <summary>Gets the handler.</summary>
    public required HandlerId HandlerId { get; init; }

    /// <summary>Gets the pseudonymous id of the person.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>Gets the instant of the order or ledger entry, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the items to erase.</summary>
    public DataItemSet Erased { get; init; }

    /// <summary>Gets the items to keep without the person.</summary>
    public DataItemSet Deidentified { get; init; }

    /// <summary>Gets the items to freeze in storage or, when a restriction is lifted, the items to release again.</summary>
    public DataItemSet Restricted { get; init; }

    /// <summary>Gets the one record of a store that the order covers, such as the number of a case, or null for every record.</summary>
    public string? RecordId { get; init; }

    /// <summary>Gets the ledger entry that holds the withdrawal, refusal, closing or opt-out.</summary>
    public LedgerEntry? LedgerEntry { get; init; }

    /// <summary>Returns the kind and the instant, never the person.</summary>
    public override string ToString() => $"{Kind} {At:u}";

    /// <summary>Carries the order out in every store.</summary>
    internal async ValueTask ApplyAsync(IEnumerable<IPersonalDataSource> sources, CancellationToken cancellationToken)
    {
        ErasureOrder Order(DataItemSet items) => new(HandlerId, SubjectId, items, At) { RecordId = RecordId };

        foreach (IPersonalDataSource source in sources)
        {
            if (!Erased.IsEmpty)
            {
                await source.EraseAsync(Order(Erased), cancellationToken).ConfigureAwait(false);
            }

            if (!Deidentified.IsEmpty)
            {
                await source.DeidentifyAsync(Order(Deidentified), cancellationToken).ConfigureAwait(false);
            }

            if (Kind == JournalKind.RestrictionLifted)
            {
                await source.LiftRestrictionAsync(Order(Restricted), cancellationToken).ConfigureAwait(false);
            }
            else if (!Restricted.IsEmpty)
            {
                await source.RestrictAsync(Order(Restricted), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
