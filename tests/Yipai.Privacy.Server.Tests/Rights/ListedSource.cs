using System.Runtime.CompilerServices;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Tests;

namespace Yipai.Privacy.Server.Tests.Rights;

/// <summary>A store in memory that can be rolled back, and can crash.</summary>
internal sealed class ListedSource(string name, DataItemSet items) : IPersonalDataSource
{
    private List<(SubjectId Subject, HeldItem Held)> _rows = [];

    public string Name => name;

    public DataItemSet Items => items;

    public int ReadCount { get; private set; }

    public int CallsBeforeCrash { get; set; } = int.MaxValue;

    public List<ErasureOrder> Restricted { get; } = [];

    public List<ErasureOrder> Lifted { get; } = [];

    public List<(SubjectId Subject, DecisionRecord Decision)> Decisions { get; } = [];

    public List<ErasureOrder> Deidentified { get; } = [];

    public void Add(SubjectId subject, DataItem item, string value, DateTimeOffset? at = null) =>
        _rows.Add((subject, new HeldItem(item, value, at ?? Guards.Now.AddDays(-10))));

    public IReadOnlyList<string> Values(SubjectId subject) => [.. _rows.Where(row => row.Subject == subject).Select(row => row.Held.Value)];

    public Action Backup()
    {
        List<(SubjectId, HeldItem)> copy = [.. _rows];
        return () => _rows = copy;
    }

    public async IAsyncEnumerable<HeldItem> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach ((SubjectId subject, HeldItem held) in _rows.ToArray())
        {
            if (subject == subjectId)
            {
                ReadCount++;
                yield return held;
            }
        }

        await Task.CompletedTask;
    }

    public ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        Crash();
        _rows.RemoveAll(row =>
            row.Subject == order.SubjectId && order.Items.Contains(row.Held.Item) && row.Held.CollectedAt <= order.CollectedUntil);
        return ValueTask.CompletedTask;
    }

    public ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        Crash();
        Deidentified.Add(order);
        return ValueTask.CompletedTask;
    }

    public ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        Crash();
        Restricted.Add(order);
        return ValueTask.CompletedTask;
    }

    public ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        Crash();
        Lifted.Add(order);
        return ValueTask.CompletedTask;
    }

    public IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        Decisions.Where(kept => kept.Subject == subjectId).Select(kept => kept.Decision).ToAsyncEnumerable();

    public ValueTask CorrectAsync(
        HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default)
    {
        _rows = [.. _rows.Select(row => row.Subject == subjectId && row.Held.Item == corrected.Item ? (subjectId, corrected) : row)];
        return ValueTask.CompletedTask;
    }

    private void Crash()
    {
        if (CallsBeforeCrash-- <= 0)
        {
            throw new IOException("The process was killed.");
        }
    }
}
