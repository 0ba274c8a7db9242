namespace Yipai.Privacy.Processing;

/// <summary>Names on whose behalf a handler acts (PIPL 33 to 37).</summary>
public enum HandlerRole
{
    /// <summary>The handler is a company that acts for itself.</summary>
    Commercial = 0,

    /// <summary>The handler is a company that acts for a state organ.</summary>
    EntrustedByStateOrgan,

    /// <summary>The handler is itself a state organ (国家机关).</summary>
    StateOrgan,
}
