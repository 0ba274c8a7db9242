using System.Buffers.Binary;
using System.Text;

namespace Yipai.Cases.Tests.Media;

/// <summary>Boxes of an ISO base media file.</summary>
internal static class Boxes
{
    public static byte[] Box(string type, params byte[][] parts)
    {
        byte[] box = [0, 0, 0, 0, .. Encoding.Latin1.GetBytes(type), .. parts.SelectMany(part => part)];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }

    /// <summary>Numbers of four bytes each.</summary>
    public static byte[] Words(params uint[] words)
    {
        byte[] bytes = new byte[4 * words.Length];
        for (int at = 0; at < words.Length; at++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * at), words[at]);
        }

        return bytes;
    }

    public static byte[] Shorts(params ushort[] shorts) => [.. shorts.SelectMany(value => (byte[])[(byte)(value >> 8), (byte)value])];

    public static byte[] Text(string latin1) => Encoding.Latin1.GetBytes(latin1);

    /// <summary>A well-formed file without its top boxes of a name.</summary>
    public static byte[] Without(byte[] file, string type)
    {
        var rest = new List<byte>(file.Length);
        for (int at = 0; at < file.Length;)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            length = length == 1 ? BinaryPrimitives.ReadInt64BigEndian(file.AsSpan(at + 8)) : length == 0 ? file.Length - at : length;
            ReadOnlySpan<byte> box = file.AsSpan(at, checked((int)length));
            if (!box[4..8].SequenceEqual(Text(type)))
            {
                rest.AddRange(box);
            }

            at += box.Length;
        }

        return [.. rest];
    }

    /// <summary>Where the payload of the first box of a name starts.</summary>
    public static int Find(byte[] file, string type) => file.AsSpan().IndexOf(Text(type)) + 4;
}
