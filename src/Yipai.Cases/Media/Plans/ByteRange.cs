namespace Yipai.Cases.Media;

/// <summary>Represents a range of bytes in the file, the end excluded.</summary>
internal readonly record struct ByteRange(long Start, long End);
