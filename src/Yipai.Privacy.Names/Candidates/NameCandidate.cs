namespace Yipai.Privacy.Names.Candidates;

/// <summary>Holds a surname and one or two characters behind it, which may be a name.</summary>
/// <param name="Start">The index of the surname in the run.</param>
/// <param name="Surname">The length of the surname.</param>
/// <param name="Given">The length of the given name.</param>
/// <param name="Cost">The cost of the name as a word.</param>
internal record struct NameCandidate(int Start, byte Surname, byte Given, int Cost)
{
    /// <summary>Gets or sets by how much the best division into words that uses the name costs more than the best of all.</summary>
    public int Delta { get; set; }

    public readonly int Length => Surname + Given;

    public readonly int End => Start + Length;
}
