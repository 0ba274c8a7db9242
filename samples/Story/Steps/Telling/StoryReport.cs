using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yipai.Samples.Story.Steps;

/// <summary>Holds the result of the whole story.</summary>
internal sealed record StoryReport(string Profile, IReadOnlyList<StoryStep> Steps)
{
    /// <summary>The number of steps of a whole story.</summary>
    public const int StepCount = 12;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public bool Held => Steps.Count == StepCount && Steps.All(step => step.Held);

    public string ToJson() => JsonSerializer.Serialize(this, Readable);
}
