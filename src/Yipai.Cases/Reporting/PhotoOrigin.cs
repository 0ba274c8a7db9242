namespace Yipai.Cases.Reporting;

/// <summary>Says how the host got a photo, and so which device permission the person must have opened for it (P4.1.2-3/2).</summary>
public enum PhotoOrigin
{
    /// <summary>The person handed over this one file, such as in the system's own picker.</summary>
    /// <remarks>It needs no permission.</remarks>
    Chosen = 0,

    /// <summary>The host took the photo with the camera (P4.1.2-3(1)).</summary>
    Camera,

    /// <summary>The host read the photo from the album (P4.1.2-3(4)).</summary>
    Album,
}
