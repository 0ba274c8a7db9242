namespace Yipai.Privacy.Detection;

/// <summary>Says what a character can be beside a person's name.</summary>
[Flags]
internal enum NameMarks : byte
{
    None = 0,

    /// <summary>The character may end what leads to a name, or separate names.</summary>
    Leads = 1,

    /// <summary>The character may begin a form of address.</summary>
    Title = 2,

    /// <summary>The character may begin a name without a Chinese surname, or be inside one.</summary>
    Foreign = 4,

    /// <summary>The character may begin a fact about somebody: 电话, 男.</summary>
    Fact = 8,

    /// <summary>The character may begin a surname of two characters.</summary>
    Compound = 16,
}
