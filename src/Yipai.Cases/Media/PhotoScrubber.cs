namespace Yipai.Cases.Media;

/// <summary>Removes metadata from JPEG photos without touching a pixel.</summary>
/// <remarks>
/// A photo tells where and with which device it was taken (P4.1.2-3(4), S31). Only what a decoder needs is kept: tables, frames, scans,
/// color profile and orientation. What is not known to be needed goes.
/// </remarks>
public static class PhotoScrubber
{
    /// <summary>The largest photo accepted, in bytes: 32 MiB.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    /// <summary>Removes the metadata of one photo; scrubbing twice changes nothing more.</summary>
    /// <param name="content">A JPEG file, 1 byte to <see cref="MaxLength"/>; it is copied.</param>
    /// <exception cref="CasesException">
    /// YP0210: empty. YP0211: no well-formed JPEG. YP0212: cut short. YP0213: longer than <see cref="MaxLength"/>.
    /// </exception>
    public static ScrubbedPhoto Scrub(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
        {
            throw CasesException.EmptyPhoto();
        }

        if (content.Length > MaxLength)
        {
            throw CasesException.LargePhoto();
        }

        var reader = new JpegReader(content.Span);
        var pass = new ScrubPass(content.Length);
        for (JpegSegment segment = reader.Next(); segment.Marker != JpegMarker.EndOfImage; segment = reader.Next())
        {
            pass.Take(segment);
        }

        return pass.Finish(trailing: !reader.Rest.IsEmpty);
    }
}
