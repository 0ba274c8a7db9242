namespace Yipai.Privacy.Server.Disclosure;

/// <summary>The append-only records of disclosure decisions.</summary>
public interface IDisclosureRecordStore
{
    /// <summary>Appends a record durably; one whose id is already there changes nothing.</summary>
    ValueTask AppendAsync(DisclosureRecord record, CancellationToken cancellationToken = default);

    /// <summary>The records of one handler, oldest first, of one person or of all.</summary>
    IAsyncEnumerable<DisclosureRecord> ReadAsync(HandlerId handlerId, SubjectId? subjectId = null, CancellationToken cancellationToken = default);
}
