using Microsoft.AspNetCore.Http;

namespace Yipai.AspNetCore.Responses;

/// <summary>Finds the language in which a caller wants to read a refusal.</summary>
internal static class CallerLanguage
{
    private const string Chinese = "zh-CN";
    private const string English = "en";

    /// <summary>Returns <c>en</c> if the caller prefers English to Chinese, else <c>zh-CN</c>, the prevailing language.</summary>
    public static string Of(HttpRequest request)
    {
        IEnumerable<string> wanted = from header in request.GetTypedHeaders().AcceptLanguage
                                     where header.Quality is null or > 0
                                     orderby header.Quality ?? 1 descending
                                     select header.Value.ToString();
        return wanted.Select(Known).FirstOrDefault(language => language is not null) ?? Chinese;
    }

    private static string? Known(string tag) =>
        Is(tag, "zh") ? Chinese
        : Is(tag, English) ? English
        : null;

    private static bool Is(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith($"{language}-", StringComparison.OrdinalIgnoreCase);
}
