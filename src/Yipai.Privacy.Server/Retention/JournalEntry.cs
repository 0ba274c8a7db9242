using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Server.Retention;

/// <summary>One line of the journal; it holds no personal value but a pseudonymous id.</summary>
public sealed record JournalEntry
{
    /// <summary>What it brings about.</summary>
    public required JournalKind Kind { get; init; }

    /// <summary>The id of the order, or of the ledger entry; both lines of an order share it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The handler.</summary>
    public required HandlerId HandlerId { get; init; }

    /// <summary>The person, by a pseudonymous id.</summary>
    public required SubjectId SubjectId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The items to erase.</summary>
    public DataItemSet Erased { get; init; }

    /// <summary>The items to keep without the person.</summary>
    public DataItemSet Deidentified { get; init; }

    /// <summary>The items to freeze in storage.</summary>
    public DataItemSet Restricted { get; init; }

    /// <summary>The ledger entry by which the person took something away.</summary>
    public LedgerEntry? Choice { get; init; }

    /// <summary>The kind, never the person.</summary>
    public override string ToString() => $"{Kind} {At:u}";

    /// <summary>Carries the order out in every store.</summary>
    internal async ValueTask ApplyAsync(IEnumerable<IPersonalDataSource> sources, CancellationToken cancellationToken)
    {
        ErasureOrder Order(DataItemSet items) => new(HandlerId, SubjectId, items, At);

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

            if (!Restricted.IsEmpty)
            {
                await source.RestrictAsync(Order(Restricted), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
