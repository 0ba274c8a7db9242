using Yipai.Privacy;

namespace Yipai.Tool.Detection;

/// <summary>A finding with its place in a file; the value only masked.</summary>
/// <param name="File">The file as it was named, <c>-</c> for standard input.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Masked">The value as a log may show it.</param>
internal readonly record struct FoundValue(string File, long Line, long Column, TextFinding Finding, string Masked);
