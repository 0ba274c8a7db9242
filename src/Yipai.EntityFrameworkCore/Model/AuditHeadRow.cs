namespace Yipai.EntityFrameworkCore.Model;

/// <summary>The size and the root of the audit log of a handler.</summary>
internal sealed class AuditHeadRow
{
    public required string HandlerId { get; init; }

    public required long Size { get; init; }

    public required byte[] RootHash { get; init; }
}
