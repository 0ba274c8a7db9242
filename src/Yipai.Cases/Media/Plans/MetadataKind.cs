namespace Yipai.Cases.Media;

/// <summary>A kind of metadata (元数据) that a file carried; never its value.</summary>
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

    /// <summary>When it was taken or changed, kept by the container itself.</summary>
    CaptureTime,

    /// <summary>Names, dates and devices in a colour profile.</summary>
    ProfileText,

    /// <summary>A track of positions, sensor values, time codes or texts beside the video.</summary>
    TimedData,

    /// <summary>A picture beside the shown one: depth, gain map, another shot.</summary>
    AuxiliaryPicture,

    /// <summary>Bytes among the media data that nothing shown refers to.</summary>
    UnusedData,
}
