using Yipai.Cases.Storage;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Returns lists of cases in pages. The header <c>Link</c> names the next page (RFC 8288).</summary>
internal static class CasePages
{
    /// <summary>Returns the query for an audience's page behind a cursor, or for the first page.</summary>
    public static CaseQuery Of(Audience audience, string? after) =>
        new(audience) { Size = CaseQuery.MaxSize, After = after is null ? null : CaseCursor.Parse(after) };

    /// <summary>Reads a page and names the next page in the answer.</summary>
    public static async Task<IReadOnlyList<KnownCase>> ReadPageAsync(this CaseRecords cases, CaseQuery query, HttpContext context)
    {
        (IReadOnlyList<KnownCase> known, CaseCursor? next) = await cases.ReadPageAsync(query, context.RequestAborted);
        if (next is { } cursor)
        {
            context.Response.Headers.Link = $"<{context.Request.PathBase}{context.Request.Path}?after={cursor}>; rel=\"next\"";
        }

        return known;
    }
}
