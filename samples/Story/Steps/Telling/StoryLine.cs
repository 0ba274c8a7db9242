namespace Yipai.Samples.Story.Steps;

/// <summary>Holds one line of the story.</summary>
/// <remarks>A line with a check says whether the check passed.</remarks>
internal sealed record StoryLine(string Text, IReadOnlyList<string> Rules, bool? Held);
