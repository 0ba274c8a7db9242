namespace Yipai.Privacy.Detection;

/// <summary>What a character can be beside a person's name.</summary>
[Flags]
internal enum NameMarks : byte
{
    None = 0,

    /// <summary>It may end what leads to a name, or stand between.</summary>
    Leads = 1,

    /// <summary>It may begin a form of address.</summary>
    Title = 2,

    /// <summary>It may begin or hold a name without a Chinese surname.</summary>
    Foreign = 4,

    /// <summary>It may begin a fact about somebody: 电话, 男.</summary>
    Fact = 8,

    /// <summary>It may begin a surname of two characters.</summary>
    Compound = 16,
}
