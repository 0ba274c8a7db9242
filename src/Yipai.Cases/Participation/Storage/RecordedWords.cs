using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Represents what was said in one part of a recorded conversation.</summary>
/// <param name="Id">The id. Words that come again under the same id are the same words.</param>
/// <param name="At">The time at which the city received them.</param>
/// <param name="Text">The words.</param>
[JsonConverter(typeof(RefusingJsonConverter<RecordedWords>))]
public sealed record RecordedWords(string Id, DateTimeOffset At, [property: SupportConversation] string Text)
{
    /// <summary>Returns the id, never the words.</summary>
    public override string ToString() => $"words {Id}";
}
