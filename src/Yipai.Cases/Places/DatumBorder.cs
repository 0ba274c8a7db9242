namespace Yipai.Cases.Places;

/// <summary>Specifies where the shift of GCJ-02 applies.</summary>
public enum DatumBorder
{
    /// <summary>The box that map libraries use, 0.8293 to 55.8271 north and 72.004 to 137.8347 east.</summary>
    /// <remarks>It reaches far beyond the mainland.</remarks>
    Box = 0,

    /// <summary>A coarse outline of the mainland, exact within about 50 km.</summary>
    /// <remarks>Hong Kong, Macau, Taiwan and the neighbouring countries lie outside.</remarks>
    Mainland,
}
