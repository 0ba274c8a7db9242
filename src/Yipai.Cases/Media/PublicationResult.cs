using Yipai.Cases.Codes;

namespace Yipai.Cases.Media;

/// <summary>Whether a publishable copy was written, and its name.</summary>
/// <param name="Outcome">Whether it was.</param>
/// <param name="Digest">The digest of the copy, or null where none was written.</param>
public sealed record PublicationResult(PublicationOutcome Outcome, PhotoDigest? Digest = null);
