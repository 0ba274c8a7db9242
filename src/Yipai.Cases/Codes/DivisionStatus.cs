namespace Yipai.Cases.Codes;

/// <summary>What is known of a division code at a day.</summary>
/// <param name="State">Whether it was in use.</param>
/// <param name="FirstYear">The first year of the period that tells, or null.</param>
/// <param name="LastYear">The last year of that period, or null while it lasts.</param>
public readonly record struct DivisionStatus(DivisionState State, int? FirstYear, int? LastYear);
