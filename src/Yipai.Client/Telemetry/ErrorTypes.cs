namespace Yipai.Client.Telemetry;

/// <summary>Chooses the value of <c>error.type</c>, which must come from a short list of known words.</summary>
internal static class ErrorTypes
{
    /// <summary>The word of OpenTelemetry for every error outside the list.</summary>
    public const string Other = "_OTHER";

    private const int CodeLength = 6;

    /// <summary>Returns the code of an exception of the SDK, or else the name of the exception's type.</summary>
    /// <remarks>Never returns its message.</remarks>
    public static string Of(Exception exception) => exception is YipaiClientException known ? known.Code : exception.GetType().FullName!;

    /// <summary>Indicates whether a word has the form of an error code of the SDK, such as YP0203.</summary>
    public static bool IsCode(string word) =>
        word.Length == CodeLength && word.StartsWith("YP", StringComparison.Ordinal) && !word.AsSpan(2).ContainsAnyExceptInRange('0', '9');
}
