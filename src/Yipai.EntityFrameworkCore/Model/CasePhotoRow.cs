namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores which photo a reviewer passed, and its copy for the public.</summary>
internal sealed class CasePhotoRow
{
    public required string HandlerId { get; init; }

    public required string CaseId { get; init; }

    public required string Digest { get; init; }

    public required string PublicCopy { get; init; }
}
