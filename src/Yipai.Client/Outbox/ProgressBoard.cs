using System.Collections.Concurrent;

namespace Yipai.Client.Outbox;

/// <summary>Shows how far the entries are that this process is sending.</summary>
/// <remarks>It is in memory only, because the city knows the offset and a stored copy could be wrong.</remarks>
internal sealed class ProgressBoard
{
    private readonly ConcurrentDictionary<Guid, UploadProgress> _entries = [];

    public UploadProgress? Find(Guid entryId) => _entries.GetValueOrDefault(entryId);

    public void Show(Guid entryId, UploadProgress progress) => _entries[entryId] = progress;

    public void Remove(Guid entryId) => _entries.TryRemove(entryId, out _);
}
