using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Reads the fields of a box in memory from front to back.</summary>
/// <remarks>It refuses reads beyond the end.</remarks>
internal ref struct BoxCursor(ReadOnlySpan<byte> data, long offset)
{
    private ReadOnlySpan<byte> _rest = data;

    public readonly bool IsEmpty => _rest.IsEmpty;

    /// <summary>Gets the bytes that have not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>Gets the offset of the next byte in the file.</summary>
    public long Offset { get; private set; } = offset;

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _rest.Length)
        {
            throw Malformed();
        }

        ReadOnlySpan<byte> taken = _rest[..length];
        _rest = _rest[length..];
        Offset += length;
        return taken;
    }

    /// <summary>Reads a number of 0 to 8 bytes.</summary>
    /// <remarks>A number of 0 bytes is zero.</remarks>
    public ulong TakeNumber(int length)
    {
        ulong number = 0;
        foreach (byte value in Take(length))
        {
            number = number << 8 | value;
        }

        return number;
    }

    public uint Take32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public ushort Take16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public byte Take8() => Take(1)[0];

    /// <summary>Reads the next box, which must have a short header.</summary>
    public BoxCursor TakeBox(out uint type)
    {
        long start = Offset;
        uint length = Take32();
        type = Take32();
        if (length < MediaBox.ShortHeader || length - MediaBox.ShortHeader > (uint)_rest.Length)
        {
            throw CasesException.Refused(RefusalReason.Malformed, start);
        }

        long payload = Offset;
        return new BoxCursor(Take((int)length - MediaBox.ShortHeader), payload);
    }

    public readonly CasesException Malformed() => CasesException.Refused(RefusalReason.Malformed, Offset);

    public readonly CasesException Unsupported() => CasesException.Refused(RefusalReason.Unsupported, Offset);

    public readonly CasesException Unknown() => CasesException.Refused(RefusalReason.UnknownPart, Offset);
}
