namespace Yipai.Client.Uploads;

/// <summary>Describes how an attempt of an upload ended.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Problem">The problem that the city returned last, or null.</param>
/// <param name="RetryAfter">The time for which the city wants no request, or null.</param>
/// <param name="HasProgress">Whether the city acknowledged bytes in this attempt.</param>
internal readonly record struct UploadResult(UploadEnd End, ServerProblem? Problem, TimeSpan? RetryAfter, bool HasProgress);
