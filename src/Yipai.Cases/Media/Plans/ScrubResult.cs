namespace Yipai.Cases.Media;

/// <summary>Reports what was written and removed, or why the file was refused.</summary>
public sealed class ScrubResult
{
    private ScrubResult(
        MediaFormat format, long length, IReadOnlyList<RemovedMetadata> removed, AiContentLabel? label, ScrubRefusal? refusal)
    {
        Label = label;
        Format = format;
        Length = length;
        Removed = removed;
        Refusal = refusal;
    }

    /// <summary>Gets the format, recognized by the first bytes.</summary>
    public MediaFormat Format { get; }

    /// <summary>Gets the number of bytes written, or 0 if the file was refused.</summary>
    public long Length { get; }

    /// <summary>Gets the removed metadata by kind, so that a host can inform the person (P4.1.2-3(4)).</summary>
    public IReadOnlyList<RemovedMetadata> Removed { get; }

    /// <summary>Gets the AI-content label that the written file carries on, or null if it carries no label.</summary>
    /// <remarks>Labels are read and written in JPEG and PNG only.</remarks>
    public AiContentLabel? Label { get; }

    /// <summary>Gets the refusal, or null if the file was scrubbed.</summary>
    public ScrubRefusal? Refusal { get; }

    /// <summary>Indicates whether the destination holds a file without metadata.</summary>
    public bool IsScrubbed => Refusal is null;

    /// <summary>Returns the format and the removed kinds, or the refusal.</summary>
    public override string ToString() => Refusal is { } refusal
        ? $"{Format}: refused, {refusal.Reason} at {refusal.Offset}"
        : $"{Format}: {string.Join(", ", Removed.Select(removed => $"{removed.Kind} {removed.Count}"))}";

    internal static ScrubResult Written(MediaFormat format, ScrubPlan plan) => new(format, plan.Length, plan.Removed, plan.Label, null);

    internal static ScrubResult Refused(MediaFormat format, ScrubRefusal refusal) => new(format, 0, [], null, refusal);
}
