using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Holds the few values that are read from an EXIF segment before it is removed.</summary>
internal readonly record struct ExifSummary(byte Orientation, bool HasPosition, bool HasThumbnail)
{
    private const ushort OrientationTag = 0x0112;
    private const ushort PositionTag = 0x8825;
    private const ushort ShortType = 3;
    private const int HeaderLength = 8;
    private const int EntryLength = 12;

    /// <summary>Reads the first directory.</summary>
    /// <remarks>A damaged segment gives empty values.</remarks>
    public static ExifSummary Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < HeaderLength || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return default;
        }

        bool little = tiff[0] == 'I';
        uint start = UInt32(tiff[4..], little);
        if (start < HeaderLength || start > tiff.Length - 2)
        {
            return default;
        }

        ReadOnlySpan<byte> directory = tiff[(int)start..];
        int end = 2 + UInt16(directory, little) * EntryLength;
        if (end + 4 > directory.Length)
        {
            return default;
        }

        var summary = new ExifSummary(0, false, HasThumbnail: UInt32(directory[end..], little) != 0);
        for (int at = 2; at < end; at += EntryLength)
        {
            summary = summary.With(directory.Slice(at, EntryLength), little);
        }

        return summary;
    }

    private ExifSummary With(ReadOnlySpan<byte> entry, bool little) => UInt16(entry, little) switch
    {
        PositionTag => this with { HasPosition = true },
        OrientationTag when UInt16(entry[2..], little) == ShortType
            && UInt32(entry[4..], little) == 1
            && UInt16(entry[8..], little) is >= 1 and <= 8 and ushort value => this with { Orientation = (byte)value },
        _ => this,
    };

    private static ushort UInt16(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint UInt32(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
