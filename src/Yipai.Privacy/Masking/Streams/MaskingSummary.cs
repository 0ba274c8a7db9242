namespace Yipai.Privacy.Masking;

/// <summary>Summarizes the masking of a stream.</summary>
/// <param name="MaskedCount">The number of masked values.</param>
/// <param name="FirstDamage">The offset of the first byte that was not UTF-8, from the stream's starting position, or null if all bytes
/// were UTF-8.</param>
public readonly record struct MaskingSummary(long MaskedCount, long? FirstDamage);
