namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Who uploaded a photo.</summary>
internal sealed class PhotoOwnerRow
{
    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }

    public required string Digest { get; init; }
}
