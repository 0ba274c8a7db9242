namespace Yipai.Privacy.Detection;

/// <summary>What ends a person's name.</summary>
internal enum NameEnd
{
    /// <summary>Nothing tells.</summary>
    None,

    /// <summary>A character that often follows one: 在, 说.</summary>
    Character,

    /// <summary>A word: 反映, 女士, 电话.</summary>
    Word,

    /// <summary>A sign or the end of the text.</summary>
    Sign,
}
