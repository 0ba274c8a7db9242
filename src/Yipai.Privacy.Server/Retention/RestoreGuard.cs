using Yipai.Privacy.Server.Retention;

namespace Yipai.Privacy.Server;

/// <summary>Stands before the first request of every start: a restored backup must not bring anybody back.</summary>
/// <remarks>
/// A host cannot tell a start after a restore from any other, so it re-applies the journal at each (P4.3.2/2, S9). An erasure that a
/// crash cut short is finished by the same pass.
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

    /// <summary>A guard over the journal and everything that it corrects.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="sources">Every store that holds personal information.</param>
    /// <param name="targets">What takes withdrawals and closings, such as a <see cref="LedgerRestoreTarget"/>.</param>
    public RestoreGuard(ErasureJournal journal, IEnumerable<IPersonalDataSource> sources, params IEnumerable<IRestoreTarget> targets)
    {
        Journal = journal;
        Sources = [.. sources];
        _targets = [.. targets];
    }

    /// <summary>The journal.</summary>
    public ErasureJournal Journal { get; }

    /// <summary>The stores.</summary>
    public IReadOnlyList<IPersonalDataSource> Sources { get; }

    /// <summary>Whether requests may be served. False until <see cref="ReapplyAsync"/> has come to its end.</summary>
    public bool IsReady => _isReady;

    /// <summary>Re-applies every tombstone, withdrawal and closing.</summary>
    /// <returns>How many were re-applied.</returns>
    /// <exception cref="PrivacyServerException">YP0168: an entry cannot be read; the guard stays closed.</exception>
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
                case JournalKind.OrderBegun:
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
    /// <exception cref="PrivacyServerException">YP0169: <see cref="ReapplyAsync"/> has not come to its end.</exception>
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
