using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Findings;

namespace Yipai.EntityFrameworkCore.Findings;

/// <summary>Keeps findings about the security of accounts in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseSecurityFindingStore(YipaiDatabase database) : ISecurityFindingStore
{
    private const string Keep = """
        INSERT INTO yipai_security_finding
            (handler_id, finding_id, subject_id, purpose, statute, explanation, found_at, found_by, is_lifted)
        VALUES (@handler, @id, @subject, @purpose, @statute, @explanation, @at, @by, 0)
        ON CONFLICT DO NOTHING
        """;

    private const string Change = """
        UPDATE yipai_security_finding SET review_reason = @reason, review_text = @text, is_lifted = @lifted
        WHERE handler_id = @handler AND finding_id = @id
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same finding can be kept again.</exception>
    public async ValueTask<bool> KeepAsync(HandlerId handlerId, SecurityFinding finding, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return await RunAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", finding.Id),
            ("subject", finding.SubjectId.Value),
            ("purpose", finding.Purpose),
            ("statute", finding.Statute),
            ("explanation", finding.Explanation),
            ("at", finding.FoundAt.UtcTicks),
            ("by", finding.FoundBy)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<SecurityFinding?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return (await ReadAsync(handlerId, rows => rows.Where(row => row.FindingId == id), cancellationToken).ConfigureAwait(false))
            .SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<SecurityFinding>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default)
    {
        (string subject, string from) = (subjectId.Value, after ?? "");
        return ReadAsync(
            handlerId, rows => rows.Where(row => row.SubjectId == subject && string.Compare(row.FindingId, from) > 0), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<SecurityFinding>> ReadToReviewAsync(
        HandlerId handlerId, string? after, CancellationToken cancellationToken = default)
    {
        string from = after ?? "";
        return ReadAsync(
            handlerId,
            rows => rows.Where(row => row.ReviewReason != null && row.ReviewText == null && string.Compare(row.FindingId, from) > 0),
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the change can be made again.</exception>
    public async ValueTask ChangeAsync(HandlerId handlerId, SecurityFinding finding, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(finding);
        await RunAsync(
            Change,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", finding.Id),
            ("reason", finding.ReviewReason ?? (object)DBNull.Value),
            ("text", finding.ReviewText ?? (object)DBNull.Value),
            ("lifted", finding.IsLifted ? 1 : 0)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the findings can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await RunAsync(
            "DELETE FROM yipai_security_finding WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken, ("handler", handlerId.Value), ("subject", subjectId.Value)).ConfigureAwait(false);

    private async ValueTask<IReadOnlyList<SecurityFinding>> ReadAsync(
        HandlerId handlerId, Func<IQueryable<SecurityFindingRow>, IQueryable<SecurityFindingRow>> choose,
        CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<SecurityFindingRow> rows = await database.QueryAsync(
            context => choose(context.SecurityFindings.AsNoTracking().Where(row => row.HandlerId == handler))
                .OrderBy(row => row.FindingId).Take(ISecurityFindingStore.PageSize).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new SecurityFinding(
                row.FindingId, new SubjectId(row.SubjectId), row.Purpose, row.Statute, row.Explanation,
                new DateTimeOffset(row.FoundAt, TimeSpan.Zero), row.FoundBy)
            {
                ReviewReason = row.ReviewReason,
                ReviewText = row.ReviewText,
                IsLifted = row.IsLifted == 1,
            }),
        ];
    }

    private Task<int> RunAsync(string sql, CancellationToken cancellationToken, params (string Name, object Value)[] values) =>
        database.ExecuteAsync(sql, cancellationToken, values);
}
