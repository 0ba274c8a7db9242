using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yipai.Samples.Story.Steps;

/// <summary>Holds the result of the whole story.</summary>
internal sealed record StoryReport(string Profile, IReadOnlyList<StoryStep> Steps)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public bool Held => Steps.Count == ReportStory.StepCount && Steps.All(step => step.Held);

    public string ToJson() => JsonSerializer.Serialize(this, Readable);
}
