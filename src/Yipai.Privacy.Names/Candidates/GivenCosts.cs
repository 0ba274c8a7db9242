namespace Yipai.Privacy.Names.Candidates;

/// <summary>Says how rare a character is in given names, by its place in them.</summary>
/// <param name="First">The cost as the first of two characters.</param>
/// <param name="Last">The cost as the second of two characters.</param>
/// <param name="Alone">The cost as the only character.</param>
internal readonly record struct GivenCosts(byte First, byte Last, byte Alone);
