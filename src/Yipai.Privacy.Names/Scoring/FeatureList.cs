namespace Yipai.Privacy.Names.Scoring;

/// <summary>Collects the features of one candidate as places in the table of weights.</summary>
/// <param name="places">Receives the places. The highest bit marks a feature that names a word or a character.</param>
internal ref struct FeatureList(Span<uint> places)
{
    /// <summary>The most features that a candidate has.</summary>
    public const int Most = 96;

    /// <summary>Marks a feature that names a word or a character, which training leaves out now and then.</summary>
    public const uint Lexical = 1u << 31;

    private readonly Span<uint> _places = places;

    public int Count { get; private set; }

    /// <summary>Adds a feature of classes and costs.</summary>
    public void Add(int kind, int first, int second = 0, int third = 0) =>
        _places[Count++] = WeightTable.PlaceOf(kind, (ulong)(uint)first | ((ulong)(uint)second << 20) | ((ulong)(uint)third << 40));

    /// <summary>Adds a feature that names a word or a character by its key.</summary>
    public void AddLexical(int kind, ulong key) => _places[Count++] = WeightTable.PlaceOf(kind, key) | Lexical;
}
