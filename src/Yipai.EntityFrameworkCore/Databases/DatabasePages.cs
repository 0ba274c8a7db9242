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
}
