namespace Yipai.Cases.Media;

/// <summary>Why and where a file was refused; never what stands there.</summary>
/// <param name="Reason">What was wrong.</param>
/// <param name="Offset">The byte where it was found, from 0.</param>
/// <param name="Code">A code of docs/errors.md, <c>YP0211</c> to <c>YP0216</c>.</param>
/// <param name="Message">What was wrong and what to do.</param>
public sealed record ScrubRefusal(RefusalReason Reason, long Offset, string Code, string Message);
