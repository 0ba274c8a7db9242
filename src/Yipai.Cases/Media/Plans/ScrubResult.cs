namespace Yipai.Cases.Media;

/// <summary>What was written and what was left out, or why nothing was.</summary>
public sealed class ScrubResult
{
    private ScrubResult(MediaFormat format, long length, IReadOnlyList<RemovedMetadata> removed, ScrubRefusal? refusal)
    {
        Format = format;
        Length = length;
        Removed = removed;
        Refusal = refusal;
    }

    /// <summary>The format, by the first bytes alone.</summary>
    public MediaFormat Format { get; }

    /// <summary>The bytes written, 0 where the file was refused.</summary>
    public long Length { get; }

    /// <summary>What was taken out, by kind, for telling the person (P4.1.2-3(4)).</summary>
    public IReadOnlyList<RemovedMetadata> Removed { get; }

    /// <summary>Why the file was refused, or null.</summary>
    public ScrubRefusal? Refusal { get; }

    /// <summary>Whether the destination holds a file without metadata.</summary>
    public bool IsScrubbed => Refusal is null;

    /// <summary>The format and the kinds, or the refusal.</summary>
    public override string ToString() => Refusal is { } refusal
        ? $"{Format}: refused, {refusal.Reason} at {refusal.Offset}"
        : $"{Format}: {string.Join(", ", Removed.Select(removed => $"{removed.Kind} {removed.Count}"))}";

    internal static ScrubResult Written(MediaFormat format, ScrubPlan plan) => new(format, plan.Length, plan.Removed, null);

    internal static ScrubResult Refused(MediaFormat format, ScrubRefusal refusal) => new(format, 0, [], refusal);
}
