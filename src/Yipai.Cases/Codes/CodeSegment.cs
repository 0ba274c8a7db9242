namespace Yipai.Cases.Codes;

/// <summary>A part of a code.</summary>
/// <param name="Name">What it is, such as <c>minor class</c>.</param>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Length">How many characters it has.</param>
public readonly record struct CodeSegment(string Name, int Start, int Length)
{
    /// <summary>Name and place, counted from 1.</summary>
    public override string ToString() => Length == 1 ? $"{Name} (character {Start + 1})" : $"{Name} (characters {Start + 1} to {Start + Length})";
}
