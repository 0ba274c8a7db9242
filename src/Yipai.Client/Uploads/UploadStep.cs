namespace Yipai.Client.Uploads;

/// <summary>Specifies a request of an upload, and with it what an answer can mean.</summary>
internal enum UploadStep
{
    /// <summary>POST creates the upload, or finds it again.</summary>
    Create = 0,

    /// <summary>HEAD asks up to which byte the city has it.</summary>
    Ask,

    /// <summary>PATCH sends the next chunk.</summary>
    Send,
}
