using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yipai.Cases.Wire;
using Yipai.Client.Browser.Modules;

namespace Yipai.Client.Browser.Databases;

/// <summary>Represents the IndexedDB database of this page.</summary>
/// <remarks>
/// A change returns only when the browser has stored it. A transaction of IndexedDB ends by itself when the page waits for anything else.
/// Sealing therefore comes before it, and a synchronous function, called by the script inside the transaction, decides how the rows
/// change. The first change that adds something creates the database; until then reads find nothing and leave nothing on the device.
/// </remarks>
internal sealed class BrowserDatabase(BrowserModule module, string name)
{
    private static readonly Dictionary<string, byte[]> NoParts = [];

    /// <summary>Gets the name of the database, with which the names of its locks begin.</summary>
    public string Name => name;

    /// <summary>Reads rows in one transaction.</summary>
    public async ValueTask<IReadOnlyList<StoredRow>> ReadAsync(CancellationToken cancellationToken, params JsonObject[] ranges)
    {
        await module.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return Parse(await Guarded(ModuleFunctions.ReadAsync(name, RowRange.Write(ranges)).WaitAsync(cancellationToken))
            .ConfigureAwait(false));
    }

    /// <summary>Reads the sealed content with a name.</summary>
    /// <remarks>Returns null if the database has no such content.</remarks>
    public async ValueTask<byte[]?> ReadContentAsync(string part, CancellationToken cancellationToken)
    {
        await module.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        JSObject? found = await Guarded(ModuleFunctions.ReadContentAsync(name, part).WaitAsync(cancellationToken)).ConfigureAwait(false);
        return found is null ? null : ModuleFunctions.TakeBytes(found);
    }

    /// <summary>Changes rows in one transaction.</summary>
    /// <remarks>A cancellation takes effect before the transaction or not at all.</remarks>
    public ValueTask<T> ChangeAsync<T>(
        JsonObject[] ranges, Func<IReadOnlyList<StoredRow>, RowChanges, T> decide, CancellationToken cancellationToken) =>
        ChangeAsync(ranges, NoParts, decide, cancellationToken, creates: false);

    /// <summary>Changes rows and stores sealed parts in one transaction.</summary>
    /// <param name="ranges">The rows that the decision needs.</param>
    /// <param name="parts">The sealed parts by their names. The decision says which of them are stored.</param>
    /// <param name="decide">Decides what is written. It must not wait.</param>
    /// <param name="cancellationToken">Stops waiting before the transaction begins.</param>
    /// <param name="creates">Whether the database is created if it is missing.</param>
    /// <exception cref="YipaiClientException">YP0311, YP0312, YP0314, YP0321: the browser stored nothing.</exception>
    public async ValueTask<T> ChangeAsync<T>(
        JsonObject[] ranges, IReadOnlyDictionary<string, byte[]> parts, Func<IReadOnlyList<StoredRow>, RowChanges, T> decide,
        CancellationToken cancellationToken, bool creates = true)
    {
        await module.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        using JSObject handed = ModuleFunctions.NewParts();
        foreach ((string part, byte[] bytes) in parts)
        {
            ModuleFunctions.AddPart(handed, part, bytes);
        }

        T result = default!;
        await Guarded(ModuleFunctions.ChangeAsync(name, creates, RowRange.Write(ranges), handed, rows =>
        {
            var changes = new RowChanges();
            result = decide(Parse(rows), changes);
            ThrowIfUndeclared(changes);
            return JsonSerializer.Serialize(changes, RowJsonContext.Default.RowChanges);
        })).ConfigureAwait(false);
        return result;
    }

    /// <summary>Refuses a row whose kind is not in the register of device storage (P4.5/3).</summary>
    private static void ThrowIfUndeclared(RowChanges changes)
    {
        if (changes.Put.Find(row => !ClientStorage.Declares(row.Key.Split('/', 2)[0])) is { } row)
        {
            throw new InvalidOperationException(
                $"The register of device storage has no entry '{row.Key.Split('/', 2)[0]}'. Declare it in ClientStorage first (P4.5/3).");
        }
    }

    /// <summary>Reads rows one by one, so that a damaged row does not hide the others.</summary>
    private static List<StoredRow> Parse(string json)
    {
        var rows = new List<StoredRow>();
        foreach (JsonElement element in JsonSerializer.Deserialize(json, RowJsonContext.Default.JsonElementArray)!)
        {
            try
            {
                rows.Add(element.Deserialize(RowJsonContext.Default.StoredRow)!);
            }
            catch (JsonException)
            {
                // Another version or a person's own tools wrote this row, and this version cannot use it.
            }
        }

        return rows;
    }

    private static async Task<T> Guarded<T>(Task<T> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (JSException exception)
        {
            throw BrowserErrors.From(exception);
        }
    }

    private static async Task Guarded(Task call)
    {
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (JSException exception)
        {
            throw BrowserErrors.From(exception);
        }
    }
}
