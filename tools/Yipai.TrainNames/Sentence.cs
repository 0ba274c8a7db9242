namespace Yipai.TrainNames;

/// <summary>Holds a written message and where its names are.</summary>
/// <param name="Text">The text.</param>
/// <param name="Names">The start and length of each name.</param>
internal sealed record Sentence(string Text, IReadOnlySet<(int Start, int Length)> Names);
