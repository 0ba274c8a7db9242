namespace Yipai.Samples.Story.Steps;

/// <summary>Holds one line of the story. A line with a check says whether the check passed.</summary>
internal sealed record StoryLine(string Text, IReadOnlyList<string> Rules, bool? Held);
