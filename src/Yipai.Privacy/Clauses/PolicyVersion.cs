namespace Yipai.Privacy.Clauses;

/// <summary>Identifies one text of one policy by id, version, date and the hash of its bytes.</summary>
/// <remarks>Two texts with the same date but different bytes are two versions (P0/1).</remarks>
/// <param name="PolicyId">The policy's id, such as <c>yipai</c>.</param>
/// <param name="Version">The version as published, such as <c>2021-01-20</c>.</param>
/// <param name="EffectiveDate">The first day on which the text is in force.</param>
/// <param name="ContentHash">The SHA-256 of the manifest and its supplement, as 64 lower-case hexadecimal digits.</param>
public sealed record PolicyVersion(string PolicyId, string Version, DateOnly EffectiveDate, string ContentHash);
