namespace Yipai.Cases.Media;

/// <summary>A stretch of the output: bytes of our own, else a range of the source, else zeros.</summary>
internal readonly record struct PlanPiece(ReadOnlyMemory<byte> Bytes, long Offset, long Length)
{
    private const long NoOffset = -1;

    public bool IsRange => Offset >= 0;

    public static PlanPiece Literal(ReadOnlyMemory<byte> bytes) => new(bytes, NoOffset, bytes.Length);

    public static PlanPiece Range(long offset, long length) => new(default, offset, length);

    public static PlanPiece Zeros(long length) => new(default, NoOffset, length);
}
