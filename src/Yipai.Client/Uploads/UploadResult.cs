namespace Yipai.Client.Uploads;

/// <summary>Describes how an attempt of an upload ended.</summary>
/// <param name="end">How it ended.</param>
/// <param name="problem">The problem that the city returned last, or null.</param>
/// <param name="retryAfter">The time for which the city wants no request, or null.</param>
/// <param name="hasProgress">Whether the city acknowledged bytes in this attempt.</param>
internal readonly struct UploadResult(UploadEnd end, ServerProblem? problem, TimeSpan? retryAfter, bool hasProgress)
{
    public UploadEnd End => end;

    public ServerProblem? Problem => problem;

    public TimeSpan? RetryAfter => retryAfter;

    public bool HasProgress => hasProgress;
}
