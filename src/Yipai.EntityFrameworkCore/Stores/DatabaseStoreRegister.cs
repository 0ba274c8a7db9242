using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;
using Yipai.Privacy.Server.Stores;

namespace Yipai.EntityFrameworkCore.Stores;

/// <summary>Keeps the declarations of stores in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseStoreRegister(YipaiDatabase database) : IStoreRegister
{
    private const char Encrypted = 'e';
    private const char Controlled = 'c';
    private const char Logged = 'l';
    private const char Checked = 'i';

    // The row changes only if the declaration does, so that of several servers that start at once one records the change.
    private const string Keep = """
        INSERT INTO yipai_store (handler_id, store_name, region, safeguards, items, declared_at)
        VALUES (@handler, @name, @region, @safeguards, @items, @at)
        ON CONFLICT (handler_id, store_name) DO UPDATE
        SET region = excluded.region, safeguards = excluded.safeguards, items = excluded.items, declared_at = excluded.declared_at
        WHERE yipai_store.region <> excluded.region OR yipai_store.safeguards <> excluded.safeguards
            OR yipai_store.items <> excluded.items
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the declaration can be kept again.</exception>
    public async ValueTask<bool> KeepAsync(HandlerId handlerId, DeclaredStore declared, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(declared);
        return await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("name", declared.Store.Name),
            ("region", (int)declared.Store.Region),
            ("safeguards", SafeguardsOf(declared.Store)),
            ("items", string.Join(' ', declared.Store.Items.ToList().Select(item => item.Id))),
            ("at", declared.DeclaredAt.UtcTicks)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the declaration can be removed again.</exception>
    public async ValueTask<bool> RemoveAsync(HandlerId handlerId, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return await database.ExecuteAsync(
            "DELETE FROM yipai_store WHERE handler_id = @handler AND store_name = @name",
            cancellationToken,
            ("handler", handlerId.Value),
            ("name", name)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<DeclaredStore>> ReadAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        List<StoreRow> rows = await database.QueryAsync(
            context => context.Stores.AsNoTracking().Where(row => row.HandlerId == handler).OrderBy(row => row.StoreName)
                .Take(IStoreRegister.MaxStores).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new DeclaredStore(StoreOf(row), new DateTimeOffset(row.DeclaredAt, TimeSpan.Zero)))];
    }

    private static string SafeguardsOf(StoreDescription store) => string.Concat(
        from safeguard in new[]
        {
            (Letter: Encrypted, Has: store.EncryptsAtRest), (Letter: Controlled, Has: store.ControlsAccess),
            (Letter: Logged, Has: store.LogsAccess), (Letter: Checked, Has: store.ChecksIntegrity),
        }
        where safeguard.Has
        select safeguard.Letter);

    private static StoreDescription StoreOf(StoreRow row) => new(row.StoreName, (StoreRegion)row.Region)
    {
        // An item that this version does not know any more is not shown.
        Items = DataItemSet.Of([.. DataItems.All.Where(item => row.Items.Split(' ').Contains(item.Id, StringComparer.Ordinal))]),
        EncryptsAtRest = row.Safeguards.Contains(Encrypted, StringComparison.Ordinal),
        ControlsAccess = row.Safeguards.Contains(Controlled, StringComparison.Ordinal),
        LogsAccess = row.Safeguards.Contains(Logged, StringComparison.Ordinal),
        ChecksIntegrity = row.Safeguards.Contains(Checked, StringComparison.Ordinal),
    };
}
