using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Disclosure;

/// <summary>Stores the records of disclosure decisions in a database.</summary>
internal sealed class DatabaseDisclosureRecordStore(YipaiDatabase database) : IDisclosureRecordStore
{
    private const string Insert = """
        INSERT INTO yipai_disclosure_record (handler_id, record_id, subject_id, at, content)
        VALUES (@handler, @id, @subject, @at, @content)
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed. Append the same record again.</exception>
    public async ValueTask AppendAsync(DisclosureRecord record, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            Insert,
            cancellationToken,
            ("handler", record.HandlerId.Value),
            ("id", record.RecordId.ToString("N")),
            ("subject", record.SubjectId?.Value ?? ""),
            ("at", record.At.UtcTicks),
            ("content", DisclosureRecordFormat.Write(record))).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged. The rows before it were returned.</exception>
    public IAsyncEnumerable<DisclosureRecord> ReadAsync(
        HandlerId handlerId, SubjectId? subjectId = null, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        string? subject = subjectId?.Value;
        return database.ReadPagesAsync<DisclosureRecordRow>(
                (context, last) => context.DisclosureRecords
                    .Where(row => row.HandlerId == handler && (subject == null || row.SubjectId == subject))
                    .Where(
                        row => last == null || row.At > last.At || (row.At == last.At && string.Compare(row.RecordId, last.RecordId) > 0))
                    .OrderBy(row => row.At).ThenBy(row => row.RecordId),
                cancellationToken)
            .Select(Read);
    }

    private static DisclosureRecord Read(DisclosureRecordRow row)
    {
        try
        {
            DisclosureRecord record = DisclosureRecordFormat.Read(row.Content);
            bool isInPlace = record.HandlerId.Value == row.HandlerId
                && (record.SubjectId?.Value ?? "") == row.SubjectId && record.RecordId.ToString("N") == row.RecordId
                && record.At.UtcTicks == row.At;
            return isInPlace ? record : throw YipaiStorageException.CorruptRow("yipai_disclosure_record", row.RecordId);
        }
        catch (PrivacyException exception)
        {
            throw YipaiStorageException.CorruptRow("yipai_disclosure_record", row.RecordId, exception);
        }
    }
}
