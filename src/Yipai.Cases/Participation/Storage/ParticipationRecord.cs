using System.Text.Json.Serialization;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Represents an act of participation as a store keeps it.</summary>
/// <param name="Id">The id. A second act under the same id is the same act.</param>
/// <param name="SubjectId">The person who acted.</param>
/// <param name="Entry">The act.</param>
[JsonConverter(typeof(RefusingJsonConverter<ParticipationRecord>))]
public sealed record ParticipationRecord(string Id, SubjectId SubjectId, ParticipationEntry Entry)
{
    /// <summary>Gets the place of the act in a list.</summary>
    public ParticipationPlace Place => new(Entry.At, Id);

    /// <summary>Returns the act without the person and the text.</summary>
    public override string ToString() => Entry.ToString();
}
