using Yipai.Privacy;

namespace Yipai.Tool.Detection;

/// <summary>Holds a finding with its place in a file.</summary>
/// <remarks>The value is only in its masked form.</remarks>
/// <param name="File">The file as the user named it, or <c>-</c> for standard input.</param>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Masked">The value in the form that a log may show.</param>
internal readonly record struct FoundValue(string File, long Line, long Column, TextFinding Finding, string Masked);
