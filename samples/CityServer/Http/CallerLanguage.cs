using Microsoft.Net.Http.Headers;

namespace Yipai.Samples.CityServer;

/// <summary>Finds the language in which the city answers a caller: Chinese, unless the caller prefers English.</summary>
internal static class CallerLanguage
{
    private const string Chinese = "zh-CN";
    private const string English = "en";

    /// <summary>Returns the language of the two that <c>Accept-Language</c> prefers.</summary>
    public static string Of(HttpRequest request)
    {
        IEnumerable<StringWithQualityHeaderValue> asked = request.GetTypedHeaders().AcceptLanguage;
        return asked.Where(language => language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Match(language.Value.Value ?? ""))
            .FirstOrDefault(language => language is not null) ?? Chinese;
    }

    private static string? Match(string tag) => tag.Split('-')[0].ToLowerInvariant() switch
    {
        "en" => English,
        "zh" => Chinese,
        _ => null,
    };
}
