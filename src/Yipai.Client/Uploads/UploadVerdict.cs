namespace Yipai.Client.Uploads;

/// <summary>Specifies what an answer means for an upload.</summary>
internal enum UploadVerdict
{
    /// <summary>The outcome is unknown, and a later attempt asks for the offset first.</summary>
    Unknown = 0,

    /// <summary>The upload goes on at the offset of the answer.</summary>
    GoOn,

    /// <summary>The city has another offset, so the client asks for it.</summary>
    Ask,

    /// <summary>The chunk was damaged on its way, so the client sends it again.</summary>
    SendAgain,

    /// <summary>The city does not have the upload any more, so the client creates it again.</summary>
    CreateAgain,

    /// <summary>The city does not speak the protocol, so the client sends the photo as a whole.</summary>
    SendWhole,

    /// <summary>The city refuses the photo for good.</summary>
    Refused,
}
