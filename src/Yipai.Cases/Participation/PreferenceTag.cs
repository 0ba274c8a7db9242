using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Represents one tag of a person's preferences (标签): a class of cases that the person opened (P4.1.2-4/1).</summary>
/// <remarks>A tag counts days and not visits, so that it needs no log of what the person opened.</remarks>
/// <param name="Name">The name of the class.</param>
/// <param name="Days">The number of days on which the person opened a case of the class.</param>
/// <param name="LastDay">The last of these days, in UTC.</param>
[JsonConverter(typeof(RefusingJsonConverter<PreferenceTag>))]
public sealed record PreferenceTag([property: PreferenceFeature] string Name, int Days, DateOnly LastDay)
{
    /// <summary>Returns the name of the type, never the preference.</summary>
    public override string ToString() => nameof(PreferenceTag);
}
