namespace Yipai.Cases.Media;

/// <summary>Handles the fields that reveal when, by whom and with what a video was made.</summary>
internal static class Mp4Header
{
    private const int HandlerNameStart = 24;
    private const int HandlerMakerStart = 12;

    private static readonly HashSet<uint> Descriptions = FourCharacterCode.Set("udta meta uuid");
    private static readonly HashSet<uint> Previews = FourCharacterCode.Set("pnot PICT");

    // Padding, old QuickTime hints, and boxes that cameras and phones are known to add.
    private static readonly HashSet<uint> Additions =
    [
        .. FourCharacterCode.Set("free skip wide iods pdin elng tref load matt kmat imap clip ctab prfl mpvd sefd SA3D st3d sv3d"),
        FourCharacterCode.Of("gps "),
    ];

    /// <summary>Returns the kind of metadata in a box that the video does not need.</summary>
    /// <remarks>An unknown box is refused.</remarks>
    public static MetadataKind KindOf(MediaBox box) => Descriptions.Contains(box.Type) ? MetadataKind.Description
        : Previews.Contains(box.Type) ? MetadataKind.Thumbnail
        : Additions.Contains(box.Type) ? MetadataKind.ApplicationData
        : throw box.Unknown();

    /// <summary>Blanks the creation and modification time of a header, whose version determines its length (14496-12, 8.2.2).</summary>
    public static async ValueTask BlankTimesAsync(MediaBox box, BoxScrub scrub, int shortLength, int longLength)
    {
        const int versionLength = 4;
        bool isLong = await VersionAsync(box, scrub).ConfigureAwait(false) == 1;
        if (box.PayloadLength != (isLong ? longLength : shortLength))
        {
            throw box.Malformed();
        }

        await scrub.BlankAsync(box.Payload + versionLength, isLong ? 16 : 8, MetadataKind.CaptureTime).ConfigureAwait(false);
    }

    /// <summary>Blanks the maker and the name in a handler box and returns the kind of its track or data.</summary>
    public static async ValueTask<uint> TakeHandlerAsync(MediaBox box, BoxScrub scrub)
    {
        if (box.PayloadLength < HandlerNameStart)
        {
            throw box.Malformed();
        }

        await scrub.BlankAsync(box.Payload + HandlerMakerStart, box.PayloadLength - HandlerMakerStart, MetadataKind.ApplicationData)
            .ConfigureAwait(false);
        return await ReadAsync(box, scrub, 8).ConfigureAwait(false);
    }

    public static async ValueTask<byte> VersionAsync(MediaBox box, BoxScrub scrub) =>
        (byte)(await ReadAsync(box, scrub, 0).ConfigureAwait(false) >> 24);

    /// <summary>Reads four bytes of the payload.</summary>
    public static async ValueTask<uint> ReadAsync(MediaBox box, BoxScrub scrub, int offset)
    {
        if (box.PayloadLength < offset + 4)
        {
            throw box.Malformed();
        }

        scrub.Reader.Seek(box.Payload + offset);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian((await scrub.Reader.TakeAsync(4).ConfigureAwait(false)).Span);
    }
}
