using System.Buffers.Text;
using System.Text;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Samples.CityServer;

/// <summary>Returns a person's own ledger, so that a withdrawal on one device also binds every other device (PIPL 15).</summary>
internal static class ConsentListEndpoint
{
    private const int PageLength = 100;

    public static WebApplication MapConsentList(this WebApplication app)
    {
        app.MapGet("/v1/consents", ListAsync);
        return app;
    }

    private static async Task<IResult> ListAsync(
        string? after, HttpContext context, PrivacyGuard guard, IConsentLedger ledger, KeptReceipts receipts)
    {
        if (await context.CitizenAsync() is not { SubjectId: { } subjectId })
        {
            return Problems.NotSignedIn();
        }

        List<LedgerEntry> entries =
            await ledger.ReadAsync(guard.Handler.Id, subjectId, context.RequestAborted).ToListAsync(context.RequestAborted);
        int start = PlaceAfter(after, entries);
        List<LedgerEntry> page = entries.GetRange(start, Math.Min(PageLength, entries.Count - start));
        IReadOnlyDictionary<string, byte[]> found =
            await receipts.FindAsync(subjectId.Value, [.. page.Select(entry => entry.EntryId.ToString("N"))], context.RequestAborted);
        int end = start + page.Count;
        context.Response.Headers.CacheControl = "no-store";
        return Answers.Json(
            new ConsentPage([.. page.Select(entry => Describe(entry, found))], CursorAt(end, entries),
                end < entries.Count), WireJsonContext.Default.ConsentPage);
    }

    private static ConsentPageEntry Describe(LedgerEntry entry, IReadOnlyDictionary<string, byte[]> receipts) =>
        new(LedgerEntryFormat.Write(entry))
    {
        Receipt = receipts.TryGetValue(entry.EntryId.ToString("N"), out byte[]? receipt) ? receipt : (ReadOnlyMemory<byte>?)null,
    };

    /// <summary>
    /// Writes a cursor, which names a position and the entry before it. If they disagree after a restore, reading starts again.
    /// </summary>
    private static string CursorAt(int place, List<LedgerEntry> entries) => place == 0
        ? ""
        : Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{place} {entries[place - 1].EntryId:N}"));

    private static int PlaceAfter(string? cursor, List<LedgerEntry> entries)
    {
        if (string.IsNullOrEmpty(cursor) || !Base64Url.IsValid(cursor))
        {
            return 0;
        }

        string[] parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ');
        return parts.Length == 2 && int.TryParse(parts[0], out int place)
            && place >= 1 && place <= entries.Count && entries[place - 1].EntryId.ToString("N") == parts[1] ? place : 0;
    }
}
