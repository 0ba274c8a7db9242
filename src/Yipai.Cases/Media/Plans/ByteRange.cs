namespace Yipai.Cases.Media;

/// <summary>A stretch of the file, from a byte up to another.</summary>
internal readonly record struct ByteRange(long Start, long End);
