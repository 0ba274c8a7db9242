namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>PUT /v1/photos/{digest}</c> and to the review of a photo.</summary>
/// <param name="Digest">The SHA-256 of the photo, 64 lower-case hexadecimal digits.</param>
public sealed record PhotoAnswer(string Digest);
