namespace Yipai.Privacy.Clauses;

/// <summary>Holds a text in Chinese, which prevails, with an English paraphrase.</summary>
/// <param name="Chinese">The prevailing text, in zh-CN.</param>
/// <param name="English">The English paraphrase.</param>
public sealed record LocalizedText(string Chinese, string English)
{
    /// <summary>Returns the English paraphrase for a language that starts with <c>en</c>, and the Chinese text for any other.</summary>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;
    }

    /// <summary>Returns the prevailing Chinese text.</summary>
    public override string ToString() => Chinese;
}
