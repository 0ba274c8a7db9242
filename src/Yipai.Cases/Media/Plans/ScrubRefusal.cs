namespace Yipai.Cases.Media;

/// <summary>Describes why a file was refused and at which byte.</summary>
/// <remarks>It never contains the file's content.</remarks>
/// <param name="Reason">The reason for the refusal.</param>
/// <param name="Offset">The offset of the cause, in bytes from 0.</param>
/// <param name="Code">A code from docs/errors.md, <c>YP0211</c> to <c>YP0216</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ScrubRefusal(RefusalReason Reason, long Offset, string Code, string Message);
