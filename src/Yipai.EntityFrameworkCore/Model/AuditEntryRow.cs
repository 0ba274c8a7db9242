namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores one entry of a handler's audit log with its exact bytes.</summary>
internal sealed class AuditEntryRow
{
    public required string HandlerId { get; init; }

    public required long Sequence { get; init; }

    public required byte[] Content { get; init; }

    public required byte[] LeafHash { get; init; }
}
