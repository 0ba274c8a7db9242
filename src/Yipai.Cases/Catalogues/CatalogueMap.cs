using System.Collections.Frozen;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>Maps each class of an edition to its successors in the next one.</summary>
/// <remarks>
/// The map follows the names and numbers of the editions (docs/catalogues.md). Every number of the earlier edition has a line. A city's
/// own classes have no line, so the city must carry them over itself.
/// </remarks>
public sealed class CatalogueMap
{
    private static readonly Lazy<CatalogueMap> Map2013 =
        new(() => Read(CatalogueEdition.CjT214_2007, CatalogueEdition.GbT30428_2013, "cjt214-2007.moves.tsv"));

    private static readonly Lazy<CatalogueMap> Map2026 =
        new(() => Read(CatalogueEdition.GbT30428_2013, CatalogueEdition.GbT47678_2026, "gbt30428.2-2013.moves.tsv"));

    private readonly FrozenDictionary<SubjectCode, SubjectMove> _moves;

    private CatalogueMap(IEnumerable<SubjectMove> moves)
    {
        Moves = [.. moves];
        _moves = Moves.ToFrozenDictionary(move => move.From);
    }

    /// <summary>Gets every line of the map, in the order of the earlier edition.</summary>
    public IReadOnlyList<SubjectMove> Moves { get; }

    /// <summary>Returns the map from an edition to the next: 2007 to 2013, or 2013 to 2026.</summary>
    /// <exception cref="CasesException">YP0243: there is no map between the two.</exception>
    public static CatalogueMap Between(CatalogueEdition from, CatalogueEdition to) => (from, to) switch
    {
        (CatalogueEdition.CjT214_2007, CatalogueEdition.GbT30428_2013) => Map2013.Value,
        (CatalogueEdition.GbT30428_2013, CatalogueEdition.GbT47678_2026) => Map2026.Value,
        _ => throw CasesException.UnknownMap(),
    };

    /// <summary>Finds the successors of a class.</summary>
    /// <exception cref="CasesException">YP0201: the earlier edition has no such number.</exception>
    public SubjectMove Find(SubjectCode code) => _moves.GetValueOrDefault(code) ?? throw CasesException.UnknownSubject();

    /// <summary>
    /// Indicates whether two codes mean one class: they are equal, or one became the other in a later edition, perhaps as one of
    /// several.
    /// </summary>
    public static bool AreOneClass(SubjectCode one, SubjectCode other) =>
        one == other || (one.Edition < other.Edition && Becomes(one, other)) || (other.Edition < one.Edition && Becomes(other, one));

    private static bool Becomes(SubjectCode earlier, SubjectCode later)
    {
        CatalogueMap map = earlier.Edition == CatalogueEdition.CjT214_2007 ? Map2013.Value : Map2026.Value;
        return map._moves.TryGetValue(earlier, out SubjectMove? move) && move.Targets.Any(target => AreOneClass(target, later));
    }

    /// <summary>Reads lines of kind, code, change, target codes separated by blanks, and reason.</summary>
    private static CatalogueMap Read(CatalogueEdition from, CatalogueEdition to, string resource)
    {
        using Stream stream = typeof(CatalogueMap).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var moves = new List<SubjectMove>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            string[] cells = line.Split('\t');
            CaseKind kind = cells[0] == "component" ? CaseKind.Component : CaseKind.Event;
            SubjectCode CodeOf(string text, CatalogueEdition edition) =>
                SubjectCode.TryParse(text, edition, kind, out SubjectCode code) ? code : throw CasesException.UnknownSubject();
            SubjectChange change = Enum.Parse<SubjectChange>(cells[2], ignoreCase: true);
            string[] targets = cells.Length > 3 ? cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
            moves.Add(new SubjectMove(
                CodeOf(cells[1], from),
                change,
                [.. targets.Select(target => CodeOf(target, to))],
                cells.Length > 4 ? cells[4] : ReasonOf(change)));
        }

        return new CatalogueMap(moves);
    }

    private static string ReasonOf(SubjectChange change) =>
        change == SubjectChange.Moved ? "the number changed, the name stays" : "number and name stay";
}
