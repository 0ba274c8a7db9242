using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

/// <summary>A phrase to avoid.</summary>
/// <param name="Pattern">Finds it within a line.</param>
/// <param name="Instead">What to write.</param>
internal sealed record Tic(Regex Pattern, string Instead);
