using System.Buffers;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Says what a key or heading announces, so that it acts as the words before its value do in a text.</summary>
/// <param name="Kind">What the name says about the value.</param>
/// <param name="Words">The words that go before the value when it is scanned.</param>
internal sealed record FieldLead(FieldKind Kind, string Words)
{
    private const int LongestName = 24;
    private const int LongestFullName = 32;
    private const int LongestChineseName = 5;

    private static readonly SearchValues<char> Points = SearchValues.Create("·•‧・･⋅●． ");

    private static readonly string[] NoNames =
    [
        "匿名", "无", "不详", "未知", "保密", "同上", "本人", "暂无", "待定", "其他", "未提供", "热心市民", "群众", "市民", "居民", "空", "没有", "不愿透露", "系统", "管理员",
        "anonymous", "unknown", "none",
        "null", "n/a", "admin", "system", "test",
    ];

    /// <summary>Holds the characters with which names of offices and firms end.</summary>
    private const string OfficeEnds = "司局处部所站区心会院校店业队委办室厂行社";

    /// <summary>Returns what a key or heading announces, or null if it announces nothing.</summary>
    public static FieldLead? Of(ReadOnlySpan<char> name)
    {
        name = name.Trim().Trim("\uFEFF\"'【】[]：:*").Trim();
        if (name.IsEmpty || name.Length > LongestName * 2)
        {
            return null;
        }

        if (!name.ContainsAnyExceptInRange('\0', '\u007F'))
        {
            FieldName found = FieldNames.Find(name);
            return found.Kind == FieldKind.None ? null
                : new FieldLead(found.Kind == FieldKind.MaybeSecret && !IsOrdinary(name) ? FieldKind.Secret : found.Kind, found.Lead);
        }

        return name.Length > LongestName ? null : OfChinese(name);
    }

    /// <summary>
    /// Indicates whether a value under the name of a person is a name as a whole, though no rule for names finds it: 田中太郎, Zoë Bell.
    /// </summary>
    public bool IsFullName(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (Kind != FieldKind.FullName || value.Length is < 2 or > LongestFullName)
        {
            return false;
        }

        int chinese = 0;
        int other = 0;
        foreach (char character in value)
        {
            chinese += NameWords.IsHan(character) ? 1 : 0;
            other += char.IsDigit(character) || "，。；：、！？/\\@*".Contains(character, StringComparison.Ordinal) ? 1 : 0;
        }

        bool fits = chinese == 0 || chinese <= LongestChineseName || !NameWords.IsHan(value[value.Length / 2]) || value.ContainsAny(Points);
        bool isOffice = chinese == value.Length && OfficeEnds.Contains(value[^1], StringComparison.Ordinal);
        return other == 0 && fits && !isOffice && Array.TrueForAll(NoNames, WordIsNot(value.ToString()));
    }

    /// <summary>Indicates whether an ordinary value has this name just as often.</summary>
    /// <remarks>Then the form of the value decides.</remarks>
    private static bool IsOrdinary(ReadOnlySpan<char> name) => name.Equals("key", StringComparison.OrdinalIgnoreCase)
        || name.Equals("sign", StringComparison.OrdinalIgnoreCase) || name.Equals("signature", StringComparison.OrdinalIgnoreCase);

    private static Predicate<string> WordIsNot(string value) => word => !value.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static FieldLead? OfChinese(scoped ReadOnlySpan<char> name)
    {
        Span<char> simplified = stackalloc char[LongestName];
        name.CopyTo(simplified);
        TraditionalCharacters.Simplify(simplified[..name.Length]);
        name = simplified[..name.Length];
        string words = $"{name}：";
        CueKinds cue = CueWords.Before(words, words.Length);
        bool isPerson = NameWords.CertainLength(name) > 0 || (name[^1] == '人' && NameWords.EndsLikePerson(name));
        bool isAddress = (cue & CueKinds.Address) != 0
            && ((cue & CueKinds.Network) == 0 || (name.EndsWith("地址") && !name.Contains("IP", StringComparison.OrdinalIgnoreCase)));
        return name.EndsWith("经度") || name.EndsWith("纬度") ? new FieldLead(FieldKind.Coordinate, words)
            : (cue & CueKinds.Secret) != 0 ? new FieldLead(FieldKind.Secret, words)
            : isPerson ? new FieldLead(FieldKind.FullName, words)
            : isAddress ? new FieldLead(FieldKind.Address, words)
            : cue != CueKinds.None || NameContext.LeadAt(words, words.Length) >= NameLead.Person ? new FieldLead(FieldKind.Value, words)
            : null;
    }
}
