using Yipai.Cases.Codes;

namespace Yipai.Cases.Workflow;

/// <summary>A photo of a case.</summary>
/// <param name="Digest">The digest that names its file.</param>
/// <param name="IsReviewed">Whether a redactor or reviewer has passed it for publication (S31).</param>
public sealed record CasePhoto(PhotoDigest Digest, bool IsReviewed);
