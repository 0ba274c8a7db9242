using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Yipai.Privacy.Consent;

namespace Yipai.Samples.CityServer.Storage;

/// <summary>The consent ledger in the city's database; rows are only ever added.</summary>
public sealed class ConsentLedger(IDbContextFactory<CityContext> contexts) : IConsentLedger
{
    public async ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string id = entry.EntryId.ToString("N");
        if (!await context.Consents.AnyAsync(row => row.EntryId == id, cancellationToken))
        {
            context.Consents.Add(new ConsentRow
            {
                EntryId = id,
                HandlerId = entry.HandlerId,
                SubjectId = entry.SubjectId,
                Content = LedgerEntryFormat.Write(entry),
            });
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        string handlerId, string subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        IAsyncEnumerable<ConsentRow> rows = context.Consents.AsNoTracking()
            .Where(row => row.HandlerId == handlerId && row.SubjectId == subjectId).OrderBy(row => row.Sequence).AsAsyncEnumerable();
        await foreach (ConsentRow row in rows.WithCancellation(cancellationToken))
        {
            yield return LedgerEntryFormat.Read(row.Content);
        }
    }
}
