namespace Yipai.Privacy.Processing;

/// <summary>For whom a handler acts (PIPL 33 to 37).</summary>
public enum HandlerRole
{
    /// <summary>A company, for itself.</summary>
    Commercial = 0,

    /// <summary>A company entrusted by a state organ.</summary>
    EntrustedByStateOrgan,

    /// <summary>A state organ (国家机关).</summary>
    StateOrgan,
}
