namespace Yipai.Cases.Codes;

/// <summary>How long the code of a unit grid is.</summary>
public enum GridCodeLayout
{
    /// <summary>15 characters, 6+3+3+3; letters may stand behind the division (2026).</summary>
    Fifteen = 0,

    /// <summary>14 digits, 6+3+3+2 (CJ/T 213-2005).</summary>
    Fourteen,
}
