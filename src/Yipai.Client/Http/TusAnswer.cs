namespace Yipai.Client.Http;

/// <summary>Describes an answer to a request of the upload protocol tus.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="isOurs">Whether the answer names the version of the protocol, which no portal on the way does.</param>
internal sealed class TusAnswer(int status, bool isOurs)
{
    public int Status => status;

    public bool IsOurs => isOurs;

    /// <summary>Gets the byte up to which the city has the upload, or null.</summary>
    public long? Offset { get; init; }

    /// <summary>Gets the size of the whole upload, or null.</summary>
    public long? Length { get; init; }

    /// <summary>Gets the path of the upload, or null without an address on the host of the city.</summary>
    public string? Path { get; init; }

    /// <summary>Gets the problem that the city returned, or null.</summary>
    public ServerProblem? Problem { get; init; }

    /// <summary>Gets the time for which the city wants no request, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
