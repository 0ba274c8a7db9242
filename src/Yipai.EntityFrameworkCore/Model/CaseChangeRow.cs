namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores one change of a case.</summary>
internal sealed class CaseChangeRow
{
    public required string HandlerId { get; init; }

    public required string CaseId { get; init; }

    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
