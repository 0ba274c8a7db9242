namespace Yipai.Privacy.Detection;

/// <summary>Describes a unit behind a door's number by its first character.</summary>
/// <param name="Length">The length of the unit if the character is a unit by itself, or 0 if it is not.</param>
/// <param name="Longer">The characters that form a unit of two characters with it: 号楼, 单元.</param>
/// <param name="Ended">The characters that form another word with it: 号线, 组织.</param>
internal readonly record struct UnitWord(int Length, string Longer = "", string Ended = "");
