namespace Yipai.Cases.Media;
/// <summary>t</summary>
public sealed record ScrubbedPhoto(ReadOnlyMemory<byte> Content, string Sha256);
/// <summary>t</summary>
public static class PhotoScrubber { /// <summary>x</summary>
public const int MaxLength = 32 * 1024 * 1024;
/// <summary>t</summary>
public static ScrubbedPhoto Scrub(ReadOnlyMemory<byte> b) => new(b, "");
}
