using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Cases.Workflow;

/// <summary>A photo of a case: the original for those who handle it, and apart from it what the public may see.</summary>
/// <param name="Digest">The digest that names the original.</param>
public sealed record CasePhoto(PhotoDigest Digest)
{
    /// <summary>The digest of the copy that may be published, or null while nobody has passed one (S31).</summary>
    public PhotoDigest? PublicCopy { get; private init; }

    /// <summary>A reviewer looked at the original and found no face and no plate: it may be shown as it is.</summary>
    public CasePhoto PassAsIs() => this with { PublicCopy = Digest };

    /// <summary>What a redactor came to: its copy may be shown, and without one nothing.</summary>
    public CasePhoto Pass(PublicationResult copy) => this with { PublicCopy = copy.Digest };
}
