using Yipai.Privacy.Detection;
using Yipai.Privacy.Names.Candidates;

namespace Yipai.TrainNames;

/// <summary>Writes names as real ones are: surnames by their rank, given names from lists of three generations.</summary>
internal sealed class NameWriter
{
    private static readonly string[] Compound = ["欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "皇甫", "公孙", "慕容", "令狐", "尉迟", "端木", "东方", "呼延"];

    private const int RareSurname = 20;

    private readonly WeightedList<string> _surnames;
    private readonly WeightedList<char>[] _generations;
    private readonly string[] _rare;

    public NameWriter()
    {
        Dictionary<string, string[]> lists = TextLists.Named("given.txt");
        _generations = [.. new[] { "men", "women", "young" }.Select(list => ByRank(lists[list]))];
        _rare = lists["rare"];
        _surnames = new WeightedList<string>(Surnames.ByFrequency.Distinct().Select(surname => surname.ToString())
            .Select(surname => (surname, RareSurname + ((1 << 20) >> (NameChances.SurnameCost(surname) / 2)))));
        Own = _generations.Length == 0 ? [] : Count(lists);
    }

    /// <summary>Gets how often a character occurs in the lists, the first of a list counting most.</summary>
    public Dictionary<char, int> Own { get; }

    public string Surname(SeededRandom random) => random.Percent(1) ? random.Pick(Compound) : _surnames.Pick(random);

    public string Name(SeededRandom random)
    {
        WeightedList<char> generation = random.Pick(_generations);
        string given = Character().ToString();
        given += random.Percent(22) ? "" : random.Percent(4) ? given : Character().ToString();
        return Surname(random) + given;

        char Character() => random.Percent(9) ? random.Pick(_rare)[0] : generation.Pick(random);
    }

    private static WeightedList<char> ByRank(string[] list) =>
        new(list.Select((character, rank) => (character[0], 2000 / (rank + 20))));

    private static Dictionary<char, int> Count(Dictionary<string, string[]> lists)
    {
        var counts = new Dictionary<char, int>();
        foreach ((string name, string[] list) in lists)
        {
            for (int rank = 0; rank < list.Length; rank++)
            {
                counts[list[rank][0]] = counts.GetValueOrDefault(list[rank][0]) + (name == "rare" ? 3 : 2000 / (rank + 20));
            }
        }

        return counts;
    }
}
