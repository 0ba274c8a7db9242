namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Stores the records of disclosure decisions.</summary>
/// <remarks>Records are appended and never changed.</remarks>
public interface IDisclosureRecordStore
{
    /// <summary>Appends a record durably.</summary>
    /// <remarks>A record with a known id changes nothing.</remarks>
    ValueTask AppendAsync(DisclosureRecord record, CancellationToken cancellationToken = default);

    /// <summary>Reads the records of one handler, oldest first, for one person or for all.</summary>
    IAsyncEnumerable<DisclosureRecord> ReadAsync(
        HandlerId handlerId, SubjectId? subjectId = null, CancellationToken cancellationToken = default);
}
