using System.Text.Json.Nodes;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Outbox;

/// <summary>Stores the photos of an entry one by one before the entry itself, so that only one photo is in memory at a time.</summary>
/// <remarks>
/// A row <c>staging/entry/owner</c> names the owner that writes the photos. The transaction that adds the entry removes this row. When a
/// tab ends in between, photos stay without an entry and without a living owner, and the next sender erases them.
/// </remarks>
internal sealed class PhotoStaging(BrowserDatabase database, IOutboxProtector protector, OwnerLock owner, string key) : IAsyncDisposable
{
    /// <summary>The kind of row that a staging has.</summary>
    public const string Kind = "staging";

    private readonly string _staging = $"{Kind}/{key}/{owner.Owner}";
    private bool _isBegun;
    private bool _isComplete;

    /// <summary>Stores the photos.</summary>
    /// <remarks>Throws YP0311 if the browser has no room for a photo.</remarks>
    public async ValueTask WriteAsync(IReadOnlyList<OutboxPhoto> photos, CancellationToken cancellationToken)
    {
        foreach (OutboxPhoto photo in photos)
        {
            string part = OutboxRows.Part(key, photo.Digest.Hex);
            ReadOnlyMemory<byte> plain = await photo.ReadAsync(cancellationToken).ConfigureAwait(false);
            byte[] content = await protector.SealAsync(plain, OutboxRows.RowName(key, photo.Digest.Hex), cancellationToken)
                .ConfigureAwait(false);
            await database.ChangeAsync(
                [],
                new Dictionary<string, byte[]> { [part] = content },
                (_, changes) =>
                {
                    changes.Put.Add(new StoredRow(_staging) { Owner = owner.Owner });
                    changes.Stored.Add(part);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
            _isBegun = true;
        }
    }

    /// <summary>Removes the staging row inside the transaction that adds the entry.</summary>
    public void End(RowChanges changes) => changes.Removed.Add(_staging);

    /// <summary>Marks the staging as complete, after the transaction has added the entry.</summary>
    public void Complete() => _isComplete = true;

    /// <summary>Erases the stored photos if the entry was not added, and frees the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (owner.ConfigureAwait(false))
        {
            if (_isBegun && !_isComplete)
            {
                await database.ChangeAsync(
                    Ranges, (rows, changes) => Erase(rows, [owner.Owner], changes), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Gets the rows that <see cref="Erase"/> needs for this entry.</summary>
    private JsonObject[] Ranges => [RowRange.Key(key), RowRange.Below($"{Kind}/{key}")];

    /// <summary>Ends the stagings of dead owners, and erases their photos unless the entry exists or another owner stages it.</summary>
    public static bool Erase(IReadOnlyList<StoredRow> rows, HashSet<string> dead, RowChanges changes)
    {
        ILookup<bool, StoredRow> stagings = rows.Where(row => row.Key.StartsWith($"{Kind}/", StringComparison.Ordinal))
            .ToLookup(row => dead.Contains(row.Owner ?? ""));
        HashSet<string> needed = [.. stagings[false].Select(EntryOf), .. rows.Where(OutboxRows.IsEntry).Select(row => row.Key)];
        foreach (StoredRow staging in stagings[true])
        {
            changes.Removed.Add(staging.Key);
            if (!needed.Contains(EntryOf(staging)))
            {
                changes.Emptied.Add(EntryOf(staging));
            }
        }

        return stagings[true].Any();
    }

    private static string EntryOf(StoredRow staging) => staging.Key[(Kind.Length + 1)..staging.Key.LastIndexOf('/')];
}
