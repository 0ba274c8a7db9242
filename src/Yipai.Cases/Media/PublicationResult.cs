using Yipai.Cases.Codes;

namespace Yipai.Cases.Media;

/// <summary>Reports whether a publishable copy was written, and its digest.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Digest">The digest of the copy, or null if no copy was written.</param>
public sealed record PublicationResult(PublicationOutcome Outcome, PhotoDigest? Digest = null);
