namespace Yipai.Cases.Codes;

/// <summary>Describes what is known about a division code on a day.</summary>
/// <param name="State">Whether it was in use.</param>
/// <param name="FirstYear">The first year of the matching period, or null.</param>
/// <param name="LastYear">The last year of that period, or null if it has not ended.</param>
public readonly record struct DivisionStatus(DivisionState State, int? FirstYear, int? LastYear);
