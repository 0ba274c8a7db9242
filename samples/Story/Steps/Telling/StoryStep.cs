namespace Yipai.Samples.Story.Steps;

/// <summary>Holds one step of the story with its lines.</summary>
internal sealed record StoryStep(int Number, string Title, List<StoryLine> Lines)
{
    public bool Held => Lines.All(line => line.Held != false) && Lines.Any(line => line.Held == true);
}
