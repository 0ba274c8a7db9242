namespace Yipai.EntityFrameworkCore.Model;

/// <summary>The size and root of a handler's log.</summary>
internal sealed class AuditHeadRow
{
    public required string HandlerId { get; init; }

    public required long Size { get; init; }

    public required byte[] RootHash { get; init; }
}
