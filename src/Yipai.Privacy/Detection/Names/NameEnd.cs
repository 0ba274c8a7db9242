namespace Yipai.Privacy.Detection;

/// <summary>Says what ends a person's name.</summary>
internal enum NameEnd
{
    /// <summary>Nothing shows an end.</summary>
    None,

    /// <summary>A character ends the name that often follows one: 在, 说.</summary>
    Character,

    /// <summary>A word ends the name: 反映, 女士, 电话.</summary>
    Word,

    /// <summary>A sign or the end of the text ends the name.</summary>
    Sign,
}
