using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Policies;

/// <summary>Holds one line of a public list.</summary>
/// <param name="Function">The function or the recipient.</param>
/// <param name="Scene">When the collection or disclosure happens.</param>
/// <param name="Purpose">The purpose of the collection or disclosure.</param>
/// <param name="Items">The Chinese names of the items.</param>
/// <param name="Sensitivity">The sensitivity of the items together.</param>
/// <param name="Method">How the items are collected or provided.</param>
/// <param name="Until">How long the items are kept, or how to reach the recipient.</param>
public sealed record PolicyListRow(
    string Function, string Scene, string Purpose, IReadOnlyList<string> Items, Sensitivity Sensitivity, string Method, string Until);
