namespace Yipai.Privacy.Names.Words;

/// <summary>Holds what the dictionary knows of a word.</summary>
/// <param name="Level">Twice the binary logarithm of the word's frequency, rounded down. 0 if the word is unknown.</param>
/// <param name="Class">The class of the word.</param>
internal readonly record struct WordEntry(byte Level, WordClass Class)
{
    public bool IsKnown => Class != WordClass.None;
}
