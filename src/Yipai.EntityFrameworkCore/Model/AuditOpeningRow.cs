namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the salt of one commitment.</summary>
/// <remarks>Once the row is deleted, nobody can open the commitment again.</remarks>
internal sealed class AuditOpeningRow
{
    public required string HandlerId { get; init; }

    public required long Sequence { get; init; }

    public required string Name { get; init; }

    public required byte[] Salt { get; init; }
}
