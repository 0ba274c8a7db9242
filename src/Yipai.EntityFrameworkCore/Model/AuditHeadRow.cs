namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the size and the root of a handler's audit log.</summary>
internal sealed class AuditHeadRow
{
    public required string HandlerId { get; init; }

    public required long Size { get; init; }

    public required byte[] RootHash { get; init; }
}
