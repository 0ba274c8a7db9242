namespace Yipai.Cases.Media;

/// <summary>Specifies a container format of pictures or video (媒体格式) that can be scrubbed.</summary>
public enum MediaFormat
{
    /// <summary>Any other format, which is refused.</summary>
    Unknown = 0,

    /// <summary>JPEG, ITU-T T.81 and T.871.</summary>
    Jpeg,

    /// <summary>PNG and APNG, W3C PNG third edition.</summary>
    Png,

    /// <summary>WebP, RFC 9649.</summary>
    WebP,

    /// <summary>HEIC, HEIF or AVIF still pictures, ISO/IEC 23008-12.</summary>
    Heif,

    /// <summary>MP4 or QuickTime video, ISO/IEC 14496-12.</summary>
    Mp4,
}
