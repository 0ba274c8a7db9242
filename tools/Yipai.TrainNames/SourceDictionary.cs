using System.Numerics;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Names.Candidates;
using Yipai.Privacy.Names.Words;

namespace Yipai.TrainNames;

/// <summary>Takes words, their counts and classes from the dictionary of jieba (MIT), and adds words of our own.</summary>
/// <remarks>
/// Words tagged as names of people are no truth: 明白 and 阳光 are among them. Those of two characters stay in, under a class of their own;
/// longer ones that begin with a surname only show how often a character is in given names. Foreign names in Chinese characters (nrt) are
/// words like others.
/// </remarks>
internal sealed class SourceDictionary
{
    private const int LeastCount = 20;
    private const int OwnCount = 400;
    private const int GivenShare = 3;

    private readonly Dictionary<char, int> _first = [];
    private readonly Dictionary<char, int> _last = [];

    public SourceDictionary(IEnumerable<string> ownWords, IEnumerable<string> roles, IEnumerable<string> places)
    {
        foreach (string line in TextLists.Lines("dict.txt"))
        {
            string[] cells = line.Split(' ');
            if (cells.Length == 3 && cells[0].All(NameWords.IsHan))
            {
                Add(cells[0], int.Parse(cells[1]), cells[2]);
            }
        }

        foreach (string word in ownWords)
        {
            AddOwn(word, WordClass.Noun);
        }

        foreach (string place in places)
        {
            AddOwn(place, WordClass.Place);
        }

        foreach (string role in roles.Where(role => role.Length <= Lexicon.LongestWord))
        {
            Words[role] = new WordEntry(Math.Max(Words.GetValueOrDefault(role).Level, LevelOf(OwnCount)), WordClass.Role);
        }
    }

    /// <summary>Gets the words of the model.</summary>
    public Dictionary<string, WordEntry> Words { get; } = [];

    /// <summary>Returns the costs of the characters in given names, from the counts and from our own lists of characters.</summary>
    public NameChances Chances(IReadOnlyDictionary<char, int> own)
    {
        var first = Joined(_first, own);
        var last = Joined(_last, own);
        return new NameChances(first.Keys.Union(last.Keys).Order().ToDictionary(character => character, character =>
        {
            byte one = CostOf(first.GetValueOrDefault(character), first.Values.Sum());
            byte two = CostOf(last.GetValueOrDefault(character), last.Values.Sum());
            return new GivenCosts(one, two, two);
        }));
    }

    private static Dictionary<char, int> Joined(Dictionary<char, int> counts, IReadOnlyDictionary<char, int> own)
    {
        int share = counts.Values.Sum() / Math.Max(1, own.Values.Sum());
        return counts.Keys.Union(own.Keys)
            .ToDictionary(
                character => character,
                character => counts.GetValueOrDefault(character) + (own.GetValueOrDefault(character) * share))
            .Where(pair => pair.Value > GivenShare).ToDictionary();
    }

    private static byte CostOf(int count, int sum) =>
        count == 0 ? NameChances.RareGiven : (byte)Math.Min(NameChances.RareGiven, LevelOf(sum) - LevelOf(count));

    /// <summary>Returns twice the binary logarithm of a count, rounded down.</summary>
    private static byte LevelOf(int count) => (byte)BitOperations.Log2((ulong)count * (ulong)count);

    private void Add(string word, int count, string tag)
    {
        bool isPerson = tag is "nr" or "nrfg";
        if (isPerson && word.Length == 3 && Surnames.LengthAt(word) == 1)
        {
            if (!NameWords.IsGivenName(word[1]) || !NameWords.IsGivenName(word[2]))
            {
                return;
            }

            _first[word[1]] = _first.GetValueOrDefault(word[1]) + 1;
            _last[word[2]] = _last.GetValueOrDefault(word[2]) + 1;
            return;
        }

        if (count >= LeastCount && word.Length <= Lexicon.LongestWord && !(isPerson && word.Length > 2 && Surnames.LengthAt(word) > 0))
        {
            Words[word] = new WordEntry(LevelOf(count), ClassOf(tag));
        }
    }

    private void AddOwn(string word, WordClass kind)
    {
        if (word.Length is > 1 and <= Lexicon.LongestWord && Words.GetValueOrDefault(word).Level < LevelOf(OwnCount))
        {
            WordClass known = Words.GetValueOrDefault(word).Class;
            Words[word] = new WordEntry(LevelOf(OwnCount), known is WordClass.None or WordClass.NameLike ? kind : known);
        }
    }

    private static WordClass ClassOf(string tag) => tag switch
    {
        "nrt" => WordClass.Noun,
        ['n', 'r', ..] => WordClass.NameLike,
        ['n', 's', ..] => WordClass.Place,
        ['n', 't', ..] => WordClass.Organisation,
        ['n', ..] or ['g', ..] or ['j', ..] => WordClass.Noun,
        ['v', ..] => WordClass.Verb,
        ['a', ..] or ['b', ..] or ['z', ..] => WordClass.Adjective,
        ['d', ..] => WordClass.Adverb,
        ['t', ..] => WordClass.Time,
        ['m', ..] => WordClass.Number,
        ['q', ..] => WordClass.Measure,
        ['r', ..] => WordClass.Pronoun,
        ['i', ..] or ['l', ..] => WordClass.Idiom,
        ['f', ..] or ['s', ..] => WordClass.Direction,
        _ => WordClass.Function,
    };
}
