namespace Yipai.Client.Uploads;

/// <summary>Specifies how an attempt of an upload ended.</summary>
internal enum UploadEnd
{
    /// <summary>The outcome is unknown, and a later attempt goes on.</summary>
    Unknown = 0,

    /// <summary>The city has the whole photo.</summary>
    Complete,

    /// <summary>The city refuses the photo for good.</summary>
    Refused,

    /// <summary>The photo may not be sent any more.</summary>
    Stopped,

    /// <summary>The city does not speak the protocol.</summary>
    Unsupported,
}
