namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores who uploaded a photo.</summary>
internal sealed class PhotoOwnerRow
{
    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }

    public required string Digest { get; init; }
}
