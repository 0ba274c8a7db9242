using Microsoft.EntityFrameworkCore;

namespace Yipai.Samples.CityServer;

/// <summary>Keeps the signed receipt of each consent record for the person who made the record.</summary>
public sealed class KeptReceipts(IDbContextFactory<CityContext> contexts)
{
    public async Task KeepAsync(ReceiptRow receipt, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Receipts.Add(receipt);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Finds the receipts of a person by the ids of their records.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> FindAsync(
        string subjectId, IReadOnlyCollection<string> entryIds, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Receipts.AsNoTracking().Where(row => row.SubjectId == subjectId && entryIds.Contains(row.EntryId))
            .ToDictionaryAsync(row => row.EntryId, row => row.Receipt, cancellationToken);
    }
}
