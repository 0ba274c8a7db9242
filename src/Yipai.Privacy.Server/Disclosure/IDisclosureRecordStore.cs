namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Stores the records of disclosure decisions. Records are appended and never changed.</summary>
public interface IDisclosureRecordStore
{
    /// <summary>Appends a record durably. A record with a known id changes nothing.</summary>
    ValueTask AppendAsync(DisclosureRecord record, CancellationToken cancellationToken = default);

    /// <summary>Reads the records of one handler, oldest first, for one person or for all.</summary>
    IAsyncEnumerable<DisclosureRecord> ReadAsync(
        HandlerId handlerId, SubjectId? subjectId = null, CancellationToken cancellationToken = default);
}
