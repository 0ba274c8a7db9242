namespace Yipai.Cases.Codes;

/// <summary>Describes a part of a code.</summary>
/// <param name="Name">The name of the part, such as <c>minor class</c>.</param>
/// <param name="Start">The index of its first character, from 0.</param>
/// <param name="Length">The number of its characters.</param>
public readonly record struct CodeSegment(string Name, int Start, int Length)
{
    /// <summary>Returns the name and the place, counted from 1.</summary>
    public override string ToString() =>
        Length == 1 ? $"{Name} (character {Start + 1})" : $"{Name} (characters {Start + 1} to {Start + Length})";
}
