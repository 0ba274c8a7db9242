namespace Yipai.Privacy.Masking;

/// <summary>Reports that a watched value came out: the place and the item, never the value.</summary>
/// <param name="Place">The place where the value came out.</param>
/// <param name="Item">The item that the value is.</param>
public sealed record LeakFinding(string Place, DataItem Item);
