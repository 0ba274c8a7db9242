using Yipai.Privacy.Detection;
using Yipai.Privacy.Names.Words;

namespace Yipai.TrainNames;

/// <summary>Draws words from the dictionary and coins names of places, firms and estates: all that is no person's name.</summary>
internal sealed class WordWriter
{
    private static readonly string[] HamletEnds = [.. "冲湾塘岭坪坡寨庄屯桥坝店镇村沟坳垸集营堡埠岗洼峪垭".Select(end => end.ToString())];
    private static readonly string[] RoadEnds = ["路", "街", "大道", "巷", "东路", "北路", "西街", "大街", "中路", "南路"];
    private static readonly string[] EstateEnds =
    [
        "小区", "花园", "府", "郡", "城", "苑", "公馆", "国际", "华庭", "家园", "新城", "名邸", "广场", "大厦", "公寓", "雅苑", "豪庭", "一期", "天下", "壹号", "里", "湾",
    ];
    private static readonly string[] FirmEnds =
    [
        "公司", "置业", "地产", "物业", "物业公司", "集团", "驾校", "超市", "诊所", "药店", "饭店", "酒店", "宾馆", "幼儿园", "小学", "中学", "学校", "医院", "建筑公司", "网吧",
        "烧烤店", "火锅店", "洗车行", "商行", "砖厂", "养猪场", "农庄", "合作社", "培训学校", "健身房", "美容院", "科技", "装饰公司", "房产", "银行", "商贸",
    ];

    private static readonly string[] Offices =
    [
        "住建局", "人社局", "公安局", "分局", "法院", "检察院", "村委会",
        "居委会", "街道办", "镇政府", "县政府", "城管局", "卫健局", "教育局", "国土所", "派出所", "民政局", "交警队", "信访局",
    ];

    private readonly Dictionary<WordClass, WeightedList<string>> _byClass;
    private readonly WeightedList<string> _likeNames;
    private readonly string[] _counters = TextLists.Words("counters.txt");
    private readonly string[] _admin = TextLists.Words("admin.txt");

    public WordWriter(Dictionary<string, WordEntry> words, string[] divisions)
    {
        KeyValuePair<string, WordEntry>[] ordered =
            [.. words.OrderBy(word => word.Key, StringComparer.Ordinal).Where(word => word.Key.Length > 1)];
        _byClass = ordered.Where(word => word.Value.Level >= 14).GroupBy(word => word.Value.Class)
            .ToDictionary(group => group.Key, group => new WeightedList<string>(group.Select(word => (word.Key, WeightOf(word.Value)))));
        _likeNames = new WeightedList<string>(ordered
            .Where(word => Surnames.LengthAt(word.Key) > 0 && (word.Value.Class != WordClass.NameLike || word.Value.Level >= 16))
            .Select(word => (word.Key, WeightOf(word.Value))));
        Divisions = divisions;
    }

    public string[] Divisions { get; }

    public string Of(WordClass kind, SeededRandom random) => _byClass[kind].Pick(random);

    /// <summary>Returns a word that begins with a surname's character.</summary>
    public string LikeName(SeededRandom random) => random.Below(20) switch
    {
        < 10 => random.Pick(_counters),
        < 17 => _likeNames.Pick(random),
        _ => random.Pick(_admin),
    };

    public string Hamlet(NameWriter names, SeededRandom random) => random.Below(6) switch
    {
        0 => names.Surname(random) + "家" + random.Pick(HamletEnds),
        1 => names.Surname(random) + random.Pick(HamletEnds),
        2 => names.Name(random) + random.Pick(["村", "屯", "镇", "湾"]),
        3 => names.Surname(random) + "家" + Syllable(random) + random.Pick(HamletEnds),
        _ => names.Surname(random) + Syllable(random) + random.Pick(HamletEnds),
    };

    public string Road(NameWriter names, SeededRandom random) =>
        (random.Percent(40) ? names.Name(random) : names.Surname(random) + Syllable(random)) + random.Pick(RoadEnds);

    public string Estate(NameWriter names, SeededRandom random) => random.Below(4) switch
    {
        0 => names.Name(random) + random.Pick(EstateEnds),
        1 => Syllable(random) + Syllable(random) + random.Pick(EstateEnds),
        _ => names.Surname(random) + Syllable(random) + random.Pick(EstateEnds),
    };

    public string Firm(NameWriter names, SeededRandom random) => random.Below(6) switch
    {
        0 => random.Pick(Divisions) + random.Pick(Offices),
        1 => random.Pick(Offices),
        2 => names.Name(random) + random.Pick(FirmEnds),
        3 => Syllable(random) + Syllable(random) + random.Pick(FirmEnds),
        _ => names.Surname(random) + Syllable(random) + random.Pick(FirmEnds),
    };

    /// <summary>Returns a character of a place or a firm: the first of a noun.</summary>
    private string Syllable(SeededRandom random) => Of(random.Percent(50) ? WordClass.Noun : WordClass.Place, random)[..1];

    /// <summary>Frequent words come more often, but only by the root of their count.</summary>
    private static int WeightOf(WordEntry word) => 1 << (word.Level / 4);
}
