namespace Yipai.Cases.Codes;

/// <summary>Specifies the length of a unit grid's code.</summary>
public enum GridCodeLayout
{
    /// <summary>The code has 15 characters (6+3+3+3).</summary>
    /// <remarks>Letters may follow the division (2026).</remarks>
    Fifteen = 0,

    /// <summary>The code has 14 digits (6+3+3+2, CJ/T 213-2005).</summary>
    Fourteen,
}
