using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Cases.Workflow;

/// <summary>Represents a photo of a case: the original for staff, and separately the copy that the public may see.</summary>
/// <param name="Digest">The digest of the original.</param>
public sealed record CasePhoto(PhotoDigest Digest)
{
    /// <summary>Gets the digest of the copy that may be published, or null if nobody has approved a copy (S31).</summary>
    public PhotoDigest? PublicCopy { get; private init; }

    /// <summary>Gets the AI-content label of the photo, or null if it has no label.</summary>
    public AiContentLabel? Label { get; init; }

    /// <summary>Indicates whether only the reviewer's desk may see the original, because a device took it unredacted (PIPL 26).</summary>
    public bool IsSealed { get; internal init; }

    /// <summary>Gets the digest of what a department may see, or null if no reviewer has passed a sealed photo yet.</summary>
    internal PhotoDigest? ForDepartment => IsSealed ? PublicCopy : Digest;

    /// <summary>Approves the original for publication, after a reviewer found no face and no number plate in it.</summary>
    public CasePhoto PassAsIs() => this with { PublicCopy = Digest };

    /// <summary>Approves a redactor's copy for publication.</summary>
    /// <remarks>If the redactor made no copy, nothing is published.</remarks>
    public CasePhoto Pass(PublicationResult copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return this with { PublicCopy = copy.Digest };
    }

    /// <summary>Returns the photo with the copy that a reviewer approved for it, if there is one.</summary>
    internal CasePhoto WithPublicCopy(IReadOnlyDictionary<PhotoDigest, PhotoDigest> copies) =>
        this with { PublicCopy = copies.TryGetValue(Digest, out PhotoDigest copy) ? copy : null };
}
