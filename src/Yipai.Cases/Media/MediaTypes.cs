namespace Yipai.Cases.Media;

/// <summary>The media types (RFC 6838) under which files go over HTTP.</summary>
public static class MediaTypes
{
    /// <summary>The type of a format; <c>application/octet-stream</c> for an unknown one.</summary>
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
