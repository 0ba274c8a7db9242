namespace Yipai.Cases.Media;

/// <summary>An EXIF segment of our own that says which way is up and nothing else.</summary>
internal static class ExifOrientation
{
    /// <summary>What every EXIF segment begins with; a sixth byte pads it.</summary>
    public static ReadOnlySpan<byte> Signature => "Exif\0"u8;

    /// <summary>Where the TIFF header stands in the segment.</summary>
    public const int TiffOffset = 6;

    /// <summary>Whether the orientation turns or mirrors the picture, so that losing it would show.</summary>
    public static bool Matters(byte orientation) => orientation is >= 2 and <= 8;

    /// <summary>Notes what goes with an EXIF block and says the orientation in it.</summary>
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

    /// <summary>The payload: big-endian TIFF, one directory, one entry, no next directory.</summary>
    public static byte[] Payload(byte orientation) =>
    [
        .. "Exif\0\0"u8,
        .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
        0, 0, 0, 0,
    ];
}
