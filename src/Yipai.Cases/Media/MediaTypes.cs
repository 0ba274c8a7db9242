namespace Yipai.Cases.Media;

/// <summary>Gives the media types (RFC 6838) with which files are sent over HTTP.</summary>
public static class MediaTypes
{
    /// <summary>Returns the media type of a format, or <c>application/octet-stream</c> if the format is unknown.</summary>
    public static string Of(MediaFormat format) => format switch
    {
        MediaFormat.Jpeg => "image/jpeg",
        MediaFormat.Png => "image/png",
        MediaFormat.WebP => "image/webp",
        MediaFormat.Heif => "image/heif",
        MediaFormat.Mp4 => "video/mp4",
        _ => "application/octet-stream",
    };
}
