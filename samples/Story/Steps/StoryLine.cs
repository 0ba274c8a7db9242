namespace Yipai.Samples.Story.Steps;

/// <summary>One line of the story; a line that checks something held or did not.</summary>
internal sealed record StoryLine(string Text, IReadOnlyList<string> Rules, bool? Held);
