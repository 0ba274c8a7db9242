namespace Yipai.Privacy.Detection;

/// <summary>The words that introduce, address, follow or cannot be part of a person's name.</summary>
internal static class NameWords
{
    /// <summary>The characters that begin an introducing word or a form of address.</summary>
    public const string Starts = "我名姓联本举投反上报业户车申先女小师老主经阿大";

    private const string Links = "：:是为叫（(“\"【[=＝ \u3000\t";
    private const string FunctionWords = "的了在是和与及或不有这那我你他她它们就也都要请把被向到从对为而且但因所以已经很等其之于以由应可将需";
    private const string Followers = "电手联住反举投家先女师老主经阿大小报身男微邮地工来今昨上";

    private static readonly string[] Cues =
        ["我叫", "我是", "名叫", "姓名", "联系人", "本人", "举报人", "投诉人", "反映人", "上报人", "报案人", "申请人", "业主", "户主", "车主"];

    private static readonly string[] Titles = ["先生", "女士", "小姐", "师傅", "老师", "主任", "经理", "阿姨", "大爷", "大妈"];

    /// <summary>The length of the introducing word that the text begins with, or 0.</summary>
    public static int CueLength(ReadOnlySpan<char> text) => LengthOf(Cues, text);

    /// <summary>The length of the form of address that the text begins with, or 0.</summary>
    public static int TitleLength(ReadOnlySpan<char> text) => LengthOf(Titles, text);

    /// <summary>Whether the character may stand between an introducing word and the name.</summary>
    public static bool IsLink(char character) => Links.Contains(character, StringComparison.Ordinal);

    public static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';

    public static bool IsGivenName(char character) => IsHan(character) && !FunctionWords.Contains(character, StringComparison.Ordinal);

    public static bool AreGivenNames(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!IsGivenName(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a name may end before this text.</summary>
    public static bool EndsName(ReadOnlySpan<char> rest) => !IsMasked(rest)
        && (rest.IsEmpty || !IsGivenName(rest[0]) || Followers.Contains(rest[0], StringComparison.Ordinal));

    /// <summary>Whether what precedes has been masked already.</summary>
    public static bool IsMasked(ReadOnlySpan<char> rest) => rest is ['*' or '＊', ..];

    private static int LengthOf(string[] words, ReadOnlySpan<char> text)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
