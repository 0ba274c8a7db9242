using Yipai.Privacy.Server.Retention;

namespace Yipai.Privacy.Server;

/// <summary>Re-applies erasures and withdrawals at each start, so that a restored backup brings no erased information back.</summary>
/// <remarks>
/// A host cannot know whether a start follows a restore, so it re-applies the journal at each start (P4.3.2/2, S9). The same pass
/// finishes an erasure that a crash interrupted.
/// </remarks>
/// <example>
/// <code>
/// await app.Services.GetRequiredService&lt;RestoreGuard&gt;().ReapplyAsync();   // at every start, before the first request
/// </code>
/// </example>
public sealed class RestoreGuard
{
    private readonly IReadOnlyList<IRestoreTarget> _targets;
    private volatile bool _isReady;

    /// <summary>Creates a guard over the journal and everything that the journal corrects.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="sources">Every store that holds personal information.</param>
    /// <param name="targets">The targets that receive withdrawals and closings again, such as a <see cref="LedgerRestoreTarget"/>.</param>
    public RestoreGuard(ErasureJournal journal, IEnumerable<IPersonalDataSource> sources, params IEnumerable<IRestoreTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(targets);
        Journal = journal;
        Sources = [.. sources];
        _targets = [.. targets];
    }

    /// <summary>Gets the journal.</summary>
    public ErasureJournal Journal { get; }

    /// <summary>Gets the stores.</summary>
    public IReadOnlyList<IPersonalDataSource> Sources { get; }

    /// <summary>Indicates whether requests may be served.</summary>
    /// <remarks>It is false until <see cref="ReapplyAsync"/> has completed.</remarks>
    public bool IsReady => _isReady;

    /// <summary>Re-applies every tombstone, withdrawal and closing.</summary>
    /// <returns>The number of entries that were re-applied.</returns>
    /// <exception cref="PrivacyServerException">YP0168: an entry cannot be read. The guard stays closed.</exception>
    public async ValueTask<int> ReapplyAsync(CancellationToken cancellationToken = default)
    {
        _isReady = false;
        var unfinished = new Dictionary<Guid, JournalEntry>();
        int count = 0;
        await foreach (JournalEntry entry in Journal.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            switch (entry.Kind)
            {
                case JournalKind.OrderDone:
                    unfinished.Remove(entry.Id);
                    continue;
                case JournalKind.OrderBegun or JournalKind.RestrictionLifted:
                    await entry.ApplyAsync(Sources, cancellationToken).ConfigureAwait(false);
                    unfinished[entry.Id] = entry;
                    break;
                default:
                    await TellAsync(entry, cancellationToken).ConfigureAwait(false);
                    break;
            }

            count++;
        }

        foreach (JournalEntry tombstone in unfinished.Values)
        {
            await Journal.MarkDoneAsync(tombstone, cancellationToken).ConfigureAwait(false);
        }

        _isReady = true;
        return count;
    }

    /// <summary>Throws while requests may not be served yet.</summary>
    /// <exception cref="PrivacyServerException">YP0169: <see cref="ReapplyAsync"/> has not completed yet.</exception>
    public void ThrowIfNotReady()
    {
        if (!_isReady)
        {
            throw PrivacyServerException.NotReady();
        }
    }

    private async ValueTask TellAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        foreach (IRestoreTarget target in _targets)
        {
            await target.ReapplyAsync(entry, cancellationToken).ConfigureAwait(false);
        }
    }
}
