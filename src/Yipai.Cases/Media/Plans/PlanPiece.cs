namespace Yipai.Cases.Media;

/// <summary>Represents a piece of the output: given bytes, a range of the source, or zeros.</summary>
internal readonly record struct PlanPiece(ReadOnlyMemory<byte> Bytes, long Offset, long Length)
{
    private const long NoOffset = -1;

    public bool IsRange => Offset >= 0;

    public static PlanPiece Literal(ReadOnlyMemory<byte> bytes) => new(bytes, NoOffset, bytes.Length);

    public static PlanPiece Range(long offset, long length) => new(default, offset, length);

    public static PlanPiece Zeros(long length) => new(default, NoOffset, length);
}
