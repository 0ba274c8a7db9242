using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Policies;

/// <summary>One line of a public list.</summary>
/// <param name="Function">The function, or the recipient.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Items">The items, by their Chinese names.</param>
/// <param name="Sensitivity">How sensitive they are together.</param>
/// <param name="Way">How they are collected or provided.</param>
/// <param name="Until">How long they are kept, or how the recipient is reached.</param>
public sealed record PolicyListRow(string Function, string Purpose, IReadOnlyList<string> Items, Sensitivity Sensitivity, string Way, string Until);
