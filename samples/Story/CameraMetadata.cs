using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Yipai.Samples.Story;

/// <summary>Adds the metadata of a phone camera to a JPEG: make, serial number, time and place.</summary>
internal static class CameraMetadata
{
    private const ushort Byte = 1;
    private const ushort Ascii = 2;
    private const ushort Short = 3;
    private const ushort Long = 4;
    private const ushort Rational = 5;
    private const ushort Undefined = 7;

    /// <summary>Returns a copy of the photo with an EXIF segment after its start.</summary>
    public static byte[] Embed(ReadOnlySpan<byte> jpeg, double latitude, double longitude, string serialNumber, DateTimeOffset takenAt)
    {
        byte[] tiff = Tiff(latitude, longitude, serialNumber, takenAt);
        byte[] length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)(2 + 6 + tiff.Length)));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. "Exif\0\0"u8, .. tiff, .. jpeg[2..]];
    }

    private static byte[] Tiff(double latitude, double longitude, string serialNumber, DateTimeOffset takenAt)
    {
        // The first directory holds the offsets of the others, which depend on its length but not on the values of the offsets.
        const uint start = 8;
        byte[] Main(uint exifAt, uint placeAt) => Directory(start,
            (0x010F, Ascii, Text("Yipai")),
            (0x0110, Ascii, Text("Sample Phone")),
            (0x0112, Short, Shorts(1)),
            (0x8769, Long, Longs(exifAt)),
            (0x8825, Long, Longs(placeAt)));

        uint exifAt = start + (uint)Main(0, 0).Length;
        byte[] exif = Directory(exifAt,
            (0x9000, Undefined, "0232"u8.ToArray()),
            (0x9003, Ascii, Text(takenAt.ToString("yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture))),
            (0xA431, Ascii, Text(serialNumber)));
        uint placeAt = exifAt + (uint)exif.Length;
        byte[] place = Directory(placeAt,
            (0x0000, Byte, [2, 3, 0, 0]),
            (0x0001, Ascii, Text(latitude < 0 ? "S" : "N")),
            (0x0002, Rational, Degrees(latitude)),
            (0x0003, Ascii, Text(longitude < 0 ? "W" : "E")),
            (0x0004, Rational, Degrees(longitude)));
        return [.. "MM\0*"u8, .. Longs(start), .. Main(exifAt, placeAt), .. exif, .. place];
    }

    private static byte[] Directory(uint at, params (ushort Tag, ushort Type, byte[] Value)[] entries)
    {
        var table = new ArrayBufferWriter<byte>();
        var values = new ArrayBufferWriter<byte>();
        uint valuesAt = at + 2 + (uint)entries.Length * 12 + 4;
        table.Write(Shorts((ushort)entries.Length));
        foreach ((ushort tag, ushort type, byte[] value) in entries)
        {
            table.Write(Shorts(tag, type));
            table.Write(Longs((uint)(value.Length / Size(type))));
            if (value.Length <= 4)
            {
                table.Write([.. value, .. new byte[4 - value.Length]]);
                continue;
            }

            table.Write(Longs(valuesAt + (uint)values.WrittenCount));
            values.Write([.. value, .. new byte[value.Length % 2]]);
        }

        table.Write(Longs(0));
        return [.. table.WrittenSpan, .. values.WrittenSpan];
    }

    private static int Size(ushort type) => type switch { Short => 2, Long => 4, Rational => 8, _ => 1 };

    private static byte[] Text(string text) => [.. Encoding.ASCII.GetBytes(text), 0];

    private static byte[] Degrees(double degrees)
    {
        // Count units of 1/1000 second, so that rounding never gives 60 seconds.
        long units = (long)Math.Round(Math.Abs(degrees) * 3_600_000);
        return Longs((uint)(units / 3_600_000), 1, (uint)(units / 60_000 % 60), 1, (uint)(units % 60_000), 1000);
    }

    private static byte[] Shorts(params ushort[] values) => [.. values.SelectMany(v => new[] { (byte)(v >> 8), (byte)v })];

    private static byte[] Longs(params uint[] values) => [.. values.SelectMany(v => Shorts((ushort)(v >> 16), (ushort)v))];
}
