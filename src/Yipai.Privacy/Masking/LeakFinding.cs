namespace Yipai.Privacy.Masking;

/// <summary>That a watched value came out: where, and what it is, never the value.</summary>
/// <param name="Place">Where.</param>
/// <param name="Item">What the value is.</param>
public sealed record LeakFinding(string Place, DataItem Item);
