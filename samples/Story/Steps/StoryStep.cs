namespace Yipai.Samples.Story.Steps;

/// <summary>One step with its lines.</summary>
internal sealed record StoryStep(int Number, string Title, List<StoryLine> Lines)
{
    public bool Held => Lines.All(line => line.Held != false) && Lines.Any(line => line.Held == true);
}
