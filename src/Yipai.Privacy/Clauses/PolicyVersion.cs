namespace Yipai.Privacy.Clauses;

/// <summary>Which text of which policy: id, version, date and hash of its bytes.</summary>
/// <remarks>Two texts of one date but different bytes are two versions (P0/1).</remarks>
/// <param name="PolicyId">The policy, such as <c>yipai</c>.</param>
/// <param name="Version">Its version as published, such as <c>2021-01-20</c>.</param>
/// <param name="EffectiveDate">The day from which it is in force.</param>
/// <param name="ContentHash">SHA-256 of the manifest and its supplement, 64 lower-case hexadecimal digits.</param>
public sealed record PolicyVersion(string PolicyId, string Version, DateOnly EffectiveDate, string ContentHash);
