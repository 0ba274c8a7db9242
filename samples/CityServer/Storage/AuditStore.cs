using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Yipai.Privacy.Audit;

namespace Yipai.Samples.CityServer.Storage;

/// <summary>The audit log in the city's database; entry, openings and head are written together.</summary>
public sealed class AuditStore(IDbContextFactory<CityContext> contexts) : IAuditStore
{
    public async ValueTask AppendAsync(
        AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        context.AuditEntries.Add(new AuditEntryRow { Sequence = entry.Sequence, Bytes = entry.Bytes.ToArray(), LeafHash = entry.LeafHash.ToArray() });
        context.AuditOpenings.AddRange(openings.Select(opening => new AuditOpeningRow
        {
            Sequence = opening.Sequence,
            Name = opening.Name,
            Salt = opening.Salt.ToArray(),
        }));
        AuditHeadRow? row = await context.AuditHeads.FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            context.AuditHeads.Add(new AuditHeadRow { Id = 1, Size = head.Size, Root = head.RootHash.ToArray() });
        }
        else
        {
            row.Size = head.Size;
            row.Root = head.RootHash.ToArray();
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        IAsyncEnumerable<AuditEntryRow> rows = context.AuditEntries.AsNoTracking()
            .Where(row => row.Sequence >= from).OrderBy(row => row.Sequence).AsAsyncEnumerable();
        await foreach (AuditEntryRow row in rows.WithCancellation(cancellationToken))
        {
            yield return new StoredAuditEntry(row.Sequence, row.Bytes, row.LeafHash);
        }
    }

    public async ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        AuditHeadRow? row = await context.AuditHeads.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new AuditTreeHead(row.Size, row.Root);
    }
}
