using System.Runtime.CompilerServices;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;

namespace Yipai.KillTarget;

/// <summary>A store of one item, which is a folder with a file for each person.</summary>
public sealed class FolderSource(string folder, DataItem item, Fuse fuse) : IPersonalDataSource
{
    public string Name => item.Id;

    public DataItemSet Items => DataItemSet.Of(item);

    public void Put(SubjectId subjectId) => File.WriteAllText(PathOf(subjectId), "a value");

    public bool Holds(SubjectId subjectId) => File.Exists(PathOf(subjectId));

    public async IAsyncEnumerable<HeldItem> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Holds(subjectId))
        {
            yield return new HeldItem(item, await File.ReadAllTextAsync(PathOf(subjectId), cancellationToken), DateTimeOffset.UnixEpoch);
        }
    }

    public ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        fuse.Burn();
        File.Delete(PathOf(order.SubjectId));
        return ValueTask.CompletedTask;
    }

    public ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default) =>
        EraseAsync(order, cancellationToken);

    public ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default) =>
        EraseAsync(order, cancellationToken);

    public ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<DecisionRecord>();

    public ValueTask CorrectAsync(
        HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This store does not support corrections.");

    private string PathOf(SubjectId subjectId) => Path.Combine(folder, $"{item.Id}-{subjectId.Value}");
}
