namespace Yipai.Cases.Media;

/// <summary>Specifies a kind of metadata (元数据) in a file, never its value.</summary>
public enum MetadataKind
{
    /// <summary>No metadata.</summary>
    None = 0,

    /// <summary>Camera data: model, serial number, time, orientation.</summary>
    Exif,

    /// <summary>The position of the camera (P4.1.2-3/4).</summary>
    Position,

    /// <summary>Title, author, caption or edit history: XMP or IPTC.</summary>
    Description,

    /// <summary>A free comment.</summary>
    Comment,

    /// <summary>A small copy of the picture, perhaps from before editing.</summary>
    Thumbnail,

    /// <summary>Data of another application or of the device's maker.</summary>
    ApplicationData,

    /// <summary>Bytes after the end of the picture, such as a video.</summary>
    TrailingData,

    /// <summary>The time of capture or of a change, stored by the container itself.</summary>
    CaptureTime,

    /// <summary>Names, dates and devices in a colour profile.</summary>
    ProfileText,

    /// <summary>A track of positions, sensor values, time codes or texts beside the video.</summary>
    TimedData,

    /// <summary>A picture beside the shown one: depth, gain map, another shot.</summary>
    AuxiliaryPicture,

    /// <summary>Bytes among the media data to which nothing visible refers.</summary>
    UnusedData,
}
