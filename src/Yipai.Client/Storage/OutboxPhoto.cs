using Yipai.Cases.Codes;

namespace Yipai.Client.Storage;

/// <summary>A photo that waits with its report.</summary>
/// <param name="Digest">The SHA-256 of the content.</param>
/// <param name="Content">The photo without metadata.</param>
public sealed record OutboxPhoto(PhotoDigest Digest, ReadOnlyMemory<byte> Content);
