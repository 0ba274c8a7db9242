using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Browser.Modules;
using Yipai.Privacy;

namespace Yipai.Client.Browser.Outbox;

/// <summary>Represents the lifetime of a lease: a Web Lock with a name of its own, which the browser frees when the tab ends.</summary>
/// <remarks>
/// Nobody takes the lock of an owner a second time. An owner whose rows were read first, and whose lock is not held afterwards, is
/// therefore dead for ever. In the opposite order, a new owner would look dead.
/// </remarks>
internal sealed class OwnerLock : IAsyncDisposable
{
    private readonly string _name;

    private OwnerLock(string owner, string name)
    {
        Owner = owner;
        _name = name;
    }

    /// <summary>Gets the id of the owner, which the rows of the outbox contain.</summary>
    public string Owner { get; }

    /// <summary>Takes the lock of a new owner.</summary>
    public static async ValueTask<OwnerLock> TakeAsync(BrowserModule module, string database, CancellationToken cancellationToken)
    {
        await module.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        string owner = IdentifierSource.Random.NewIdentifier().ToString("N");
        string name = PrefixOf(database) + owner;
        try
        {
            await ModuleFunctions.LockAsync(name).ConfigureAwait(false);
        }
        catch (JSException exception)
        {
            throw BrowserErrors.From(exception);
        }

        return new OwnerLock(owner, name);
    }

    /// <summary>Returns the owners of rows that were read before this call and that no living tab owns.</summary>
    public static async ValueTask<HashSet<string>> FindDeadAsync(
        BrowserModule module, string database, IEnumerable<StoredRow> rows, CancellationToken cancellationToken)
    {
        HashSet<string> owners = [.. rows.Where(IsOwned).Select(row => row.Owner ?? "")];
        if (owners.Count == 0)
        {
            return owners;
        }

        await module.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        string prefix = PrefixOf(database);
        try
        {
            string held = await ModuleFunctions.ListHeldLocksAsync(prefix).WaitAsync(cancellationToken).ConfigureAwait(false);
            owners.ExceptWith(JsonSerializer.Deserialize(held, RowJsonContext.Default.StringArray)!.Select(name => name[prefix.Length..]));
            return owners;
        }
        catch (JSException exception)
        {
            throw BrowserErrors.From(exception);
        }
    }

    /// <summary>Frees the lock.</summary>
    /// <remarks>When the call returns, every tab sees that this owner is gone.</remarks>
    public async ValueTask DisposeAsync() => await ModuleFunctions.UnlockAsync(_name).ConfigureAwait(false);

    private static string PrefixOf(string database) => $"{database}/owner/";

    private static bool IsOwned(StoredRow row) => row.State == (int)DeliveryState.Sending || row.Owner is not null;
}
