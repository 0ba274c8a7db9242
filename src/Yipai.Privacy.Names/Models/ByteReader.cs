using System.Buffers.Binary;

namespace Yipai.Privacy.Names.Models;

/// <summary>Reads the numbers and characters of a model's file.</summary>
/// <param name="bytes">The file.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public byte Byte()
    {
        byte first = _rest[0];
        _rest = _rest[1..];
        return first;
    }

    /// <summary>Reads a number of variable length, 7 bits a byte, the lowest first.</summary>
    public int Number()
    {
        uint number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = Byte();
            number |= (uint)(next & 127) << shift;
            if (next < 128)
            {
                return (int)number;
            }
        }
    }

    public char Character()
    {
        char character = (char)BinaryPrimitives.ReadUInt16LittleEndian(_rest);
        _rest = _rest[2..];
        return character;
    }
}
