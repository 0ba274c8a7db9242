using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.ServiceLogs;

namespace Yipai.EntityFrameworkCore.ServiceLogs;

/// <summary>Keeps the service log in the database.</summary>
/// <param name="database">The database.</param>
/// <param name="unit">Makes the entries of one call one transaction.</param>
internal sealed class DatabaseServiceLogStore(YipaiDatabase database, IYipaiUnitOfWork unit) : IServiceLogStore
{
    private const string Append = """
        INSERT INTO yipai_service_log
            (handler_id, entry_id, subject_id, at, operation, status, address, installation, application_number, device)
        VALUES (@handler, @id, @subject, @at, @operation, @status, @address, @installation, @number, @device)
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same entries can be appended again.</exception>
    public async ValueTask<int> AppendAsync(
        HandlerId handlerId, IReadOnlyList<ServiceLogEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return await unit.RunAsync(
            async stop =>
            {
                int count = 0;
                foreach (ServiceLogEntry entry in entries)
                {
                    count += await AppendAsync(handlerId, entry, stop).ConfigureAwait(false);
                }

                return count;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<ServiceLogEntry>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, ServiceLogPlace? after, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        string subject = subjectId.Value;
        List<ServiceLogRow> rows = await database.QueryAsync(
            context =>
            {
                IQueryable<ServiceLogRow> found =
                    context.ServiceLog.AsNoTracking().Where(row => row.HandlerId == handler && row.SubjectId == subject);
                if (after is { } place)
                {
                    long at = place.At.UtcTicks;
                    string id = place.Id;
                    found = found.Where(row => row.At > at || (row.At == at && string.Compare(row.EntryId, id) > 0));
                }

                return found.OrderBy(row => row.At).ThenBy(row => row.EntryId).Take(IServiceLogStore.PageSize)
                    .ToListAsync(cancellationToken);
            },
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(EntryOf)];
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the entries can be erased again.</exception>
    public async ValueTask<int> EraseBeforeAsync(
        HandlerId handlerId, DateTimeOffset before, CancellationToken cancellationToken = default) => await database.ExecuteAsync(
            "DELETE FROM yipai_service_log WHERE handler_id = @handler AND at < @before",
            cancellationToken,
            ("handler", handlerId.Value),
            ("before", before.UtcTicks)).ConfigureAwait(false);

    private Task<int> AppendAsync(HandlerId handlerId, ServiceLogEntry entry, CancellationToken stop) => database.RunAsync(
        connection => connection.Command(
                Append,
                ("handler", handlerId.Value),
                ("id", entry.Id),
                ("subject", entry.SubjectId?.Value ?? (object)DBNull.Value),
                ("at", entry.At.UtcTicks),
                ("operation", entry.Operation),
                ("status", entry.Status),
                ("address", entry.Address),
                ("installation", (int)entry.Installation),
                ("number", entry.ApplicationNumber ?? (object)DBNull.Value),
                ("device", JsonSerializer.Serialize(entry.Device, ServiceLogJsonContext.Default.IReadOnlyDictionaryStringString)))
            .ExecuteOnceAsync(stop),
        stop);

    private static ServiceLogEntry EntryOf(ServiceLogRow row) => new(
        row.EntryId,
        row.SubjectId is { } subject ? new SubjectId(subject) : null,
        new DateTimeOffset(row.At, TimeSpan.Zero),
        row.Operation,
        row.Status,
        row.Address)
    {
        Installation = (ServiceOperation)row.Installation,
        ApplicationNumber = row.ApplicationNumber,
        Device = JsonSerializer.Deserialize(row.Device, ServiceLogJsonContext.Default.IReadOnlyDictionaryStringString)!,
    };
}
