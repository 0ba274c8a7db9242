namespace Yipai.Privacy.Detection;

/// <summary>Knows everyday words that begin with a surname's character, and words that often follow a name.</summary>
internal static class CommonWords
{
    private const string Ambiguous = "向于曾应时文任万方安常何管关包单左";
    private const string PlaceEndings = "路街巷道村镇乡县市区省州屯桥湖园苑楼院校厂站店";

    private static readonly WordPairs OfSurnames = new("surname-words.tsv");
    private static readonly WordPairs Tails = new("surname-tails.tsv");
    private static readonly WordPairs Following = new("following-words.tsv");

    /// <summary>Indicates whether the text begins with a word that only looks like a name: 安全, 马上, 高兴.</summary>
    public static bool StartsWord(ReadOnlySpan<char> text) => OfSurnames.Starts(text);

    /// <summary>Indicates whether the surname at the index is only the end of a word: 首席, 江苏, 感谢.</summary>
    public static bool EndsWord(ReadOnlySpan<char> text, int at) => at > 0 && Tails.Starts(text[(at - 1)..]);

    /// <summary>Indicates whether the text begins with a word that often follows a name: 反映, 昨天, 经常.</summary>
    public static bool StartsFollowing(ReadOnlySpan<char> text) => Following.Starts(text);

    /// <summary>Indicates whether the character is a word by itself more often than a surname.</summary>
    public static bool IsAmbiguous(char surname) => Ambiguous.Contains(surname, StringComparison.Ordinal);

    /// <summary>Indicates whether the character ends the name of a place.</summary>
    public static bool IsPlaceEnding(char character) => PlaceEndings.Contains(character, StringComparison.Ordinal);
}
