namespace Yipai.Cases.Media;

/// <summary>A kind of metadata (元数据) a photo carried; never its value.</summary>
public enum MetadataKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Camera data: model, serial number, time, orientation.</summary>
    Exif,

    /// <summary>Where the camera was (P4.1.2-3/4).</summary>
    Position,

    /// <summary>Title, author, caption or edit history: XMP or IPTC.</summary>
    Description,

    /// <summary>A free comment.</summary>
    Comment,

    /// <summary>A small copy of the picture, perhaps from before editing.</summary>
    Thumbnail,

    /// <summary>Data of some other application or maker.</summary>
    ApplicationData,

    /// <summary>Bytes behind the end of the picture, such as a video.</summary>
    TrailingData,
}
