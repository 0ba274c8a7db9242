namespace Yipai.Privacy.Detection;

/// <summary>Says where a name finder found a name.</summary>
/// <remarks>It never holds the name.</remarks>
/// <param name="Start">The index of the first character, in UTF-16 units.</param>
/// <param name="Length">The length in UTF-16 units, at least 2.</param>
/// <param name="Confidence">The confidence, above 0 up to 1. A doubtful name has less than 0.5.</param>
public readonly record struct FoundName(int Start, int Length, double Confidence);
