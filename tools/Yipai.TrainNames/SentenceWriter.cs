using System.Globalization;
using System.Text;
using Yipai.Privacy.Names.Words;

namespace Yipai.TrainNames;

/// <summary>Writes messages: one to three clauses of frames.txt, their slots filled with names, words and coined places.</summary>
/// <remarks>In a little more than half of the clauses the slot of a name holds another word, so that no frame alone shows a name.</remarks>
internal sealed class SentenceWriter
{
    private const int OtherThanName = 55;

    private static readonly string[] Signs = ["，", "。", "；", "！", "\n", " ", "", "、", "，", "。", "，", "。"];
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两", "几", "多", "十几", "百", "数"];
    private static readonly string[] Units =
    [
        "米长", "米宽", "元钱", "余户", "余元", "时许", "万元", "方土", "户人家", "石谷子", "成以上", "周左右", "年时间", "单生意", "车垃圾",
    ];

    private readonly SeededRandom _random;
    private readonly NameWriter _names;
    private readonly WordWriter _words;
    private readonly Dictionary<string, string[]> _lists = TextLists.Named("words.txt");
    private readonly WeightedList<string> _frames;
    private readonly StringBuilder _text = new();
    private HashSet<(int, int)> _spans = [];

    public SentenceWriter(SeededRandom random, NameWriter names, WordWriter words)
    {
        (_random, _names, _words) = (random, names, words);
        _frames = new WeightedList<string>(TextLists.Lines("frames.txt").Select(WithWeight));
    }

    public Sentence Write()
    {
        _text.Clear();
        _spans = [];
        int clauses = 1 + _random.Below(3);
        for (int clause = 0; clause < clauses; clause++)
        {
            WriteClause(_frames.Pick(_random), _random.Percent(OtherThanName));
            _text.Append(_random.Pick(Signs));
        }

        return new Sentence(_text.ToString(), _spans);
    }

    private static (string Frame, int Weight) WithWeight(string line)
    {
        int blank = line.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && int.TryParse(line.AsSpan(0, blank), CultureInfo.InvariantCulture, out int weight)
            ? (line[(blank + 1)..], weight)
            : (line, 1);
    }

    private void WriteClause(string frame, bool isOther)
    {
        for (int at = 0; at < frame.Length; at++)
        {
            if (frame[at] != '{')
            {
                _text.Append(frame[at]);
                continue;
            }

            int end = frame.IndexOf('}', at);
            Fill(frame[(at + 1)..end], isOther);
            at = end;
        }
    }

    private void Fill(string slot, bool isOther)
    {
        if (slot == "N" || (slot == "X" && !isOther))
        {
            string name = _names.Name(_random);
            _spans.Add((_text.Length, name.Length));
            _text.Append(name);
            return;
        }

        _text.Append(slot switch
        {
            "X" => Other(),
            "C" => _words.LikeName(_random),
            "v" => _words.Of(WordClass.Verb, _random),
            "n" => _words.Of(WordClass.Noun, _random),
            "a" => _words.Of(WordClass.Adjective, _random),
            "d" => _words.Of(WordClass.Adverb, _random),
            "q" => _words.Of(WordClass.Number, _random),
            "idiom" => _words.Of(WordClass.Idiom, _random),
            "num" => _random.Percent(60) ? Digits(1 + _random.Below(3)) : _random.Pick(Numerals),
            "digits" => Digits(6 + _random.Below(13)),
            "phone" => "1" + Digits(10),
            "year" => (1930 + _random.Below(95)).ToString(CultureInfo.InvariantCulture),
            "town" => _random.Pick(_words.Divisions),
            "village" => _words.Hamlet(_names, _random),
            "road" => _words.Road(_names, _random),
            "estate" => _words.Estate(_names, _random),
            "org" => _words.Firm(_names, _random),
            "surname" => _names.Surname(_random),
            _ => _random.Pick(_lists[slot]),
        });
    }

    /// <summary>Returns something that is no name for the slot of a name.</summary>
    private string Other() => _random.Below(100) switch
    {
        < 34 => _words.LikeName(_random),
        < 42 => _names.Surname(_random) + _random.Pick(_lists["title"]),
        < 48 => _names.Surname(_random) + _random.Pick(["某", "某某", "姓", "氏", "姓男子"]),
        < 56 => _words.Hamlet(_names, _random),
        < 60 => _words.Road(_names, _random),
        < 66 => _words.Estate(_names, _random),
        < 75 => _words.Firm(_names, _random),
        < 79 => _random.Pick(_lists["brand"]),
        < 81 => _random.Pick(_lists["famous"]),
        < 86 => _random.Pick(_lists["role"]),
        < 90 => _random.Pick(_lists["pron"]),
        < 94 => _words.Of(WordClass.Noun, _random),
        < 96 => (_random.Percent(50) ? Digits(2) : _random.Pick(Numerals)) + _random.Pick(Units),
        < 98 => "小" + _names.Surname(_random),
        _ => _random.Pick(_words.Divisions),
    };

    private string Digits(int count) => string.Concat(
        Enumerable.Range(0, count).Select(index => (char)('0' + (index == 0 ? 1 + _random.Below(9) : _random.Below(10)))));
}
