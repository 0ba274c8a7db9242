namespace Yipai.Client.Http;

/// <summary>Names one page of a list of the city.</summary>
internal static class PagePath
{
    /// <summary>Returns the path of the page behind a cursor, or of the first page.</summary>
    /// <param name="list">The path of the list, without a query.</param>
    /// <param name="after">The cursor of the page before, or null or an empty text for the first page.</param>
    public static string Of(string list, string? after) =>
        string.IsNullOrEmpty(after) ? list : $"{list}?after={Uri.EscapeDataString(after)}";
}
