using System.Buffers.Binary;
using System.Text;

namespace Yipai.Cases.Tests.Media;

/// <summary>Colour profiles with a text in them.</summary>
internal static class Profiles
{
    /// <summary>An sRGB profile whose description and device model are the text; kept tags lie before and behind it.</summary>
    public static byte[] Srgb(string text)
    {
        byte[] matrix = [.. "XYZ "u8, .. new byte[16]];
        byte[] description = [.. "desc"u8, .. Encoding.ASCII.GetBytes(text)];
        byte[] curve = [.. "para"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0x33, 0x33];
        (string Name, byte[] Data)[] tags =
        [
            ("rXYZ", matrix), ("desc", description), ("gXYZ", [.. matrix[..8], 1, .. matrix[9..]]), ("dmdd", description), ("bXYZ", matrix),
            ("wtpt", matrix), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        byte[] header = new byte[132 + 12 * tags.Length];
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        "acsp"u8.CopyTo(header.AsSpan(36));
        "Mine"u8.CopyTo(header.AsSpan(52));
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(128), tags.Length);
        int at = header.Length;
        for (int number = 0; number < tags.Length; number++)
        {
            Span<byte> entry = header.AsSpan(132 + 12 * number, 12);
            Encoding.ASCII.GetBytes(tags[number].Name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[number].Data.Length);
            at += tags[number].Data.Length;
        }

        BinaryPrimitives.WriteInt32BigEndian(header, at);
        return [.. header, .. tags.SelectMany(tag => tag.Data)];
    }

    /// <summary>The profile as APP2 segments of a given number of bytes.</summary>
    public static byte[][] Segments(byte[] profile, int length)
    {
        byte[][] parts = [.. profile.Chunk(length)];
        return [.. parts.Select((part, index) =>
            Jpegs.Segment(0xE2, [.. "ICC_PROFILE\0"u8, (byte)(index + 1), (byte)parts.Length, .. part]))];
    }

    /// <summary>What of a profile changes colours: its tags but for the descriptive ones, by name.</summary>
    public static SortedDictionary<string, string> Colors(byte[] profile)
    {
        var colors = new SortedDictionary<string, string>();
        int count = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128));
        for (int number = 0; number < count; number++)
        {
            Span<byte> entry = profile.AsSpan(132 + 12 * number, 12);
            string name = Encoding.ASCII.GetString(entry[..4]);
            if (name is not ("desc" or "dmdd"))
            {
                int at = BinaryPrimitives.ReadInt32BigEndian(entry[4..]);
                colors[name] = Convert.ToHexString(profile.AsSpan(at, BinaryPrimitives.ReadInt32BigEndian(entry[8..])));
            }
        }

        return colors;
    }
}
