using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Rights;

/// <summary>Stores the steps of rights requests in a database.</summary>
/// <remarks>
/// Two desks may serve one request. Each step has one sequence number, and the second writer of a number writes nothing and gets
/// false.
/// </remarks>
internal sealed class DatabaseRightsRequestStore(YipaiDatabase database) : IRightsRequestStore
{
    private const string Insert = """
        INSERT INTO yipai_rights_step (handler_id, request_id, sequence, subject_id, at, content)
        VALUES (@handler, @request, @sequence, @subject, @at, @content)
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed. Append the same step again.</exception>
    public async ValueTask<bool> AppendAsync(StoredRightsStep stored, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            Insert,
            cancellationToken,
            ("handler", stored.HandlerId.Value),
            ("request", NameOf(stored.RequestId)),
            ("sequence", stored.Sequence),
            ("subject", stored.SubjectId.Value),
            ("at", stored.At.UtcTicks),
            ("content", stored.Bytes.ToArray())).ConfigureAwait(false) > 0;

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRightsStep> ReadAsync(HandlerId handlerId, Guid requestId, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        string id = NameOf(requestId);
        return database.ReadPagesAsync<RightsStepRow>(
                (context, last) => context.RightsSteps
                    .Where(row => row.HandlerId == handler && row.RequestId == id && (last == null || row.Sequence > last.Sequence))
                    .OrderBy(row => row.Sequence),
                cancellationToken)
            .Select(row => new StoredRightsStep(
                requestId, row.Sequence, handlerId, SubjectOf(row), new DateTimeOffset(row.At, TimeSpan.Zero), row.Content));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Guid> FindAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        FindAsync(handlerId, subjectId.Value, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Guid> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default) =>
        FindAsync(handlerId, null, cancellationToken);

    private IAsyncEnumerable<Guid> FindAsync(HandlerId handlerId, string? subject, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        return database.ReadPagesAsync<RightsStepRow>(
                (context, last) => context.RightsSteps
                    .Where(row => row.HandlerId == handler && (subject == null || row.SubjectId == subject) && row.Sequence == 0)
                    .Where(
                        row => last == null || row.At > last.At || (row.At == last.At && string.Compare(row.RequestId, last.RequestId) > 0))
                    .OrderBy(row => row.At).ThenBy(row => row.RequestId),
                cancellationToken)
            .Select(row => Guid.ParseExact(row.RequestId, "N"));
    }

    private static SubjectId SubjectOf(RightsStepRow row) => SubjectId.TryParse(row.SubjectId, out SubjectId id)
        ? id
        : throw YipaiStorageException.CorruptRow("yipai_rights_step", row.RequestId);

    private static string NameOf(Guid id) => id.ToString("N");
}
