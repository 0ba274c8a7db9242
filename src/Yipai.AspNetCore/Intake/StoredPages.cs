using System.Runtime.CompilerServices;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads everything that a store returns page by page.</summary>
internal static class StoredPages
{
    /// <summary>Reads every row, in the order of the store.</summary>
    /// <param name="read">Reads the page after a row, or the first page after null.</param>
    /// <param name="pageSize">The number of rows in a full page. A shorter page is the last one.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static async IAsyncEnumerable<T> ReadAllAsync<T>(
        Func<T?, CancellationToken, ValueTask<IReadOnlyList<T>>> read, int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class
    {
        T? last = null;
        IReadOnlyList<T> page;
        do
        {
            page = await read(last, cancellationToken).ConfigureAwait(false);
            foreach (T row in page)
            {
                yield return row;
                last = row;
            }
        }
        while (page.Count == pageSize);
    }
}
