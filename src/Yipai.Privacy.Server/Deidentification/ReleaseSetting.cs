namespace Yipai.Privacy.Server.Deidentification;

/// <summary>How far de-identified rows go (GB/T 42460-2023).</summary>
public enum ReleaseSetting
{
    /// <summary>To anybody: the highest risk of a row counts, at most 1/20.</summary>
    Public = 0,

    /// <summary>Under contract and control: the mean risk counts, at most 1/5.</summary>
    Controlled,

    /// <summary>Only inside an enclave: the mean risk counts, at most 1/3.</summary>
    Enclave,
}
