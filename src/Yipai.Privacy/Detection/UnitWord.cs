namespace Yipai.Privacy.Detection;

/// <summary>A unit behind a door's number, by its first character.</summary>
/// <param name="Length">Its length by itself; 0 where the character alone is no unit.</param>
/// <param name="Longer">The characters that make a unit of two with it: 号楼, 单元.</param>
/// <param name="Ended">The characters that make another word of it: 号线, 组织.</param>
internal readonly record struct UnitWord(int Length, string Longer = "", string Ended = "");
