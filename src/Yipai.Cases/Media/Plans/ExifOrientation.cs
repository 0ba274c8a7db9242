namespace Yipai.Cases.Media;

/// <summary>Writes and reads an EXIF segment that holds the orientation and nothing else.</summary>
internal static class ExifOrientation
{
    /// <summary>Gets the bytes with which every EXIF segment begins.</summary>
    /// <remarks>A sixth byte pads them.</remarks>
    public static ReadOnlySpan<byte> Signature => "Exif\0"u8;

    /// <summary>The offset of the TIFF header in the segment.</summary>
    public const int TiffOffset = 6;

    /// <summary>Indicates whether the orientation turns or mirrors the picture, so that losing it would be visible.</summary>
    public static bool Matters(byte orientation) => orientation is >= 2 and <= 8;

    /// <summary>Records what is removed with an EXIF block and returns its orientation.</summary>
    public static byte Remove(ReadOnlySpan<byte> block, int tiffOffset, ScrubPlan plan)
    {
        ExifSummary exif = block.Length > tiffOffset ? ExifSummary.Read(block[tiffOffset..]) : default;
        if (Matters(exif.Orientation) && block[tiffOffset..].SequenceEqual(Payload(exif.Orientation).AsSpan(TiffOffset)))
        {
            return exif.Orientation;
        }

        plan.Remove(MetadataKind.Exif);
        if (exif.HasPosition)
        {
            plan.Remove(MetadataKind.Position);
        }

        if (exif.HasThumbnail)
        {
            plan.Remove(MetadataKind.Thumbnail);
        }

        return exif.Orientation;
    }

    /// <summary>Returns the payload of the segment: big-endian TIFF with one directory, one entry and no next directory.</summary>
    public static byte[] Payload(byte orientation) =>
    [
        .. "Exif\0\0"u8,
        .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
        0, 0, 0, 0,
    ];
}
