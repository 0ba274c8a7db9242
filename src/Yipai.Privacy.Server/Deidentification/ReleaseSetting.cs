namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Specifies how widely de-identified rows are released (GB/T 42460-2023).</summary>
public enum ReleaseSetting
{
    /// <summary>Anybody may see them.</summary>
    /// <remarks>The highest risk of a row counts, at most 1/20.</remarks>
    Public = 0,

    /// <summary>Recipients are under contract and control.</summary>
    /// <remarks>The mean risk counts, at most 1/5.</remarks>
    Controlled,

    /// <summary>They stay inside an enclave.</summary>
    /// <remarks>The mean risk counts, at most 1/3.</remarks>
    Enclave,
}
