using System.Buffers;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Names.Candidates;
using Yipai.Privacy.Names.Words;

namespace Yipai.Privacy.Names.Scoring;

/// <summary>Rejects candidates that are not names, whatever their score is.</summary>
internal static class NameVetoes
{
    /// <summary>The level of a frequency of 50 in 60 million words.</summary>
    private const int EverydayLevel = 11;

    private static readonly SearchValues<char> PlaceSigns = SearchValues.Create("路街巷弄村镇乡县市区庄屯坝坪塆湾桥站店厂府城苑园港");

    private static readonly SearchValues<char> PlaceEnds = SearchValues.Create("路街巷道村镇乡县市区省州屯院校厂站店");

    private static readonly SearchValues<string> PlaceWords = SearchValues.Create(
        [
            "小区", "超市", "公司", "大道", "大街", "大厦", "广场", "花园", "饭店", "酒店", "宾馆", "餐厅", "医院", "诊所", "药店", "学校", "中学", "小学",
            "大学", "幼儿", "商行", "商店", "集团", "物业", "派出", "社区", "街道", "胡同", "水库", "公园", "机场", "火锅", "烧烤", "牌", "某", "国际", "地产",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<char> Units = SearchValues.Create("米万方元时层户石段周年成车单包双张盘项支项管房班");

    /// <summary>Indicates whether a candidate of a run is not a name.</summary>
    public static bool Refuse(ReadOnlySpan<char> text, int runStart, HanRun run, in NameCandidate candidate)
    {
        int start = runStart + candidate.Start;
        ReadOnlySpan<char> name = text.Slice(start, candidate.Length);
        ReadOnlySpan<char> rest = text[(start + candidate.Length)..];
        WordEntry word = run.WordAt(candidate.Start, candidate.Length);
        return (word.Level >= EverydayLevel && word.Class != WordClass.NameLike)
            || PlaceEnds.Contains(name[^1])
            || (candidate is { Surname: 1, Given: 1 } && CommonWords.IsAmbiguous(name[0]))
            || (start > 0 && IsNumeral(text[start - 1]) && Units.Contains(name[0]))
            || StartsPlace(rest);
    }

    private static bool StartsPlace(ReadOnlySpan<char> rest) => !rest.IsEmpty
        && (PlaceSigns.Contains(rest[0]) || rest[..Math.Min(2, rest.Length)].ContainsAny(PlaceWords));

    private static bool IsNumeral(char character) =>
        char.IsAsciiDigit(character) || "一二三四五六七八九十百千两几多半每各".Contains(character, StringComparison.Ordinal);
}
