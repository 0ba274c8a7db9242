namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the hash of one full subtree, so that a proof reads a few rows instead of the whole log.</summary>
internal sealed class AuditNodeRow
{
    public required string HandlerId { get; init; }

    public required int Level { get; init; }

    public required long Position { get; init; }

    public required byte[] Hash { get; init; }
}
