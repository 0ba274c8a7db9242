namespace Yipai.Cases.Reporting;

/// <summary>Specifies how a device of the city treated the photos of its report (PIPL 26).</summary>
public enum PhotoTreatment
{
    /// <summary>A person took the photos, not a device.</summary>
    None = 0,

    /// <summary>The photos show what the camera saw, so only the reviewer's desk may see them until a reviewer passes them.</summary>
    Sealed,

    /// <summary>A redactor on the device made faces and number plates unrecognizable before the photos left it.</summary>
    Redacted,
}
