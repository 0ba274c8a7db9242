using Microsoft.EntityFrameworkCore;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Cases;

/// <summary>Claims cases by their rows, and keeps the de-identified ones in a table of their own.</summary>
/// <remarks>On SQLite writers run in turn, so a claim needs no lock there.</remarks>
/// <param name="database">The database.</param>
/// <param name="catalogue">The catalogue with the classes of stored reports.</param>
internal sealed class DatabaseDeidentifiedCaseStore(YipaiDatabase database, CaseCatalogue catalogue) : IDeidentifiedCaseStore
{
    private const string Due = """
        SELECT case_id FROM yipai_case WHERE handler_id = @handler AND deidentified <> version AND case_id > @after
        ORDER BY case_id LIMIT @count
        """;

    private const string Mark = """
        UPDATE yipai_case SET deidentified = @version WHERE handler_id = @handler AND case_id = @id AND version = @version
        """;

    private const string Keep = """
        INSERT INTO yipai_deidentified_case (handler_id, pseudonym, subject, stage, year, month)
        VALUES (@handler, @pseudonym, @subject, @stage, @year, @month)
        ON CONFLICT (handler_id, pseudonym) DO UPDATE SET subject = excluded.subject, stage = excluded.stage
        """;

    private readonly CaseRows _rows = new(catalogue);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<ClaimedCases> ClaimAsync(
        HandlerId handlerId, int count, CaseId? after = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        string handler = handlerId.Value;
        List<string> ids = await database.RunAsync(
            connection => connection
                .Command(Due + database.ClaimLock, ("handler", handler), ("after", after?.Value ?? ""), ("count", count))
                .ReadOnceAsync(reader => reader.GetString(0), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        List<CaseId> damaged = [];
        IReadOnlyList<StoredCase> cases = await database.QueryAsync(
            context =>
            {
                damaged.Clear();
                return _rows.ReadAsync(
                    context,
                    handlerId,
                    context.Cases.Where(row => row.HandlerId == handler && ids.Contains(row.CaseId)).OrderBy(row => row.CaseId),
                    cancellationToken,
                    damaged);
            },
            cancellationToken).ConfigureAwait(false);
        return new ClaimedCases(cases, damaged);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the case can be de-identified again.</exception>
    public async ValueTask<bool> KeepAsync(
        HandlerId handlerId, StoredCase claimed, DeidentifiedCase row, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(row);
        int marked = await database.ExecuteAsync(
            Mark,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", claimed.File.Id.Value),
            ("version", claimed.Version)).ConfigureAwait(false);
        return marked == 1 && await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("pseudonym", row.Pseudonym),
            ("subject", row.Subject),
            ("stage", row.Stage.ToString()),
            ("year", row.Year),
            ("month", row.Month)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<CaseCount>> CountAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        var cells = await database.QueryAsync(
            context => context.DeidentifiedCases.Where(row => row.HandlerId == handler)
                .GroupBy(row => new { row.Year, row.Month, row.Stage })
                .Select(cell => new { cell.Key.Year, cell.Key.Month, cell.Key.Stage, Count = cell.LongCount() })
                .ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. cells.Select(cell => new CaseCount(cell.Year, cell.Month, Enum.Parse<CaseStage>(cell.Stage), cell.Count))];
    }
}
