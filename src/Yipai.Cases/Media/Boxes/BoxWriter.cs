using System.Buffers;
using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Writes fields and boxes into memory.</summary>
internal static class BoxWriter
{
    public static byte[] Box(uint type, ReadOnlySpan<byte> payload)
    {
        byte[] box = [0, 0, 0, 0, .. FourCharacterCode.Bytes(type), .. payload];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }

    /// <summary>Writes a number in <paramref name="length"/> bytes, big-endian.</summary>
    public static void Number(this ArrayBufferWriter<byte> writer, ulong number, int length)
    {
        Span<byte> bytes = writer.GetSpan(length);
        for (int at = 0; at < length; at++)
        {
            bytes[at] = (byte)(number >> 8 * (length - 1 - at));
        }

        writer.Advance(length);
    }
}
