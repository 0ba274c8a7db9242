using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Describes an upload of a photo in parts.</summary>
/// <param name="Owner">The person, or the visitor of one report.</param>
/// <param name="Photo">The digest of the whole photo.</param>
/// <param name="Length">The size of the whole photo in bytes, 1 or more.</param>
/// <param name="CreatedAt">The time at which the upload began.</param>
public sealed record StoredUpload(SubjectId Owner, PhotoDigest Photo, long Length, DateTimeOffset CreatedAt)
{
    /// <summary>Gets the id, which follows from owner and photo.</summary>
    public UploadId Id { get; } = UploadId.Of(Owner, Photo);

    /// <summary>Gets how many bytes the city has durably.</summary>
    public long Offset { get; init; }

    /// <summary>Indicates whether the city has taken the photo.</summary>
    /// <remarks>The last part counts only when the photo is taken, so a full offset proves it.</remarks>
    public bool IsComplete => Offset == Length;

    /// <summary>Returns the offset and the length, never the owner.</summary>
    public override string ToString() => $"{Offset} of {Length} bytes";
}
