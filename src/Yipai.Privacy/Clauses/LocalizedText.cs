namespace Yipai.Privacy.Clauses;

/// <summary>A text in Chinese, which prevails, with an English paraphrase.</summary>
/// <param name="Chinese">The prevailing text, zh-CN.</param>
/// <param name="English">The paraphrase.</param>
public sealed record LocalizedText(string Chinese, string English)
{
    /// <summary>The text in a language; Chinese for any but English.</summary>
    public string In(string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;

    /// <summary>The prevailing text.</summary>
    public override string ToString() => Chinese;
}
