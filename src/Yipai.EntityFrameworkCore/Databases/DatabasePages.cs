using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>Reads long tables page by page, and holds no connection between two pages.</summary>
internal static class DatabasePages
{
    private const int PageSize = 512;

    /// <summary>Streams the rows of a query.</summary>
    /// <param name="database">The database.</param>
    /// <param name="after">Returns the query for the ordered rows after a given row, or for all rows after null.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static async IAsyncEnumerable<T> ReadPagesAsync<T>(
        this YipaiDatabase database, Func<YipaiContext, T?, IQueryable<T>> after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        List<T> page;
        T? last = null;
        do
        {
            page = await database.QueryAsync(
                context => after(context, last).AsNoTracking().Take(PageSize).ToListAsync(cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            foreach (T row in page)
            {
                yield return row;
            }

            last = page.LastOrDefault();
        }
        while (page.Count == PageSize);
    }

    /// <summary>Reads each row, and throws the error of the first damaged row only after it returned all others.</summary>
    /// <remarks>So a job that acts on each record learns of the damage, and the damaged row holds up no other.</remarks>
    public static async IAsyncEnumerable<TRecord> ReadEachAsync<TRow, TRecord>(
        this IAsyncEnumerable<TRow> rows, Func<TRow, TRecord> read, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        YipaiStorageException? first = null;
        await foreach (TRow row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            TRecord record;
            try
            {
                record = read(row);
            }
            catch (YipaiStorageException damaged)
            {
                first ??= damaged;
                continue;
            }

            yield return record;
        }

        if (first is not null)
        {
            throw first;
        }
    }
}
