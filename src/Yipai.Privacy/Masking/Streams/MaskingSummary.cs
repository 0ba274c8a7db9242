namespace Yipai.Privacy.Masking;

/// <summary>What masking a stream came to.</summary>
/// <param name="MaskedCount">How many values were masked.</param>
/// <param name="FirstDamage">The first byte that was not UTF-8, counted from where the stream stood; null where all was.</param>
public readonly record struct MaskingSummary(long MaskedCount, long? FirstDamage);
