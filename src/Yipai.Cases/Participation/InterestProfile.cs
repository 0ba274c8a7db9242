using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Holds the interests of a person (偏好特征, P4.1.2-4/1).</summary>
[JsonConverter(typeof(RefusingJsonConverter<InterestProfile>))]
public sealed record InterestProfile
{
    /// <summary>Gets the weight of each class.</summary>
    /// <remarks>A class without an entry weighs 0.</remarks>
    [PreferenceFeature]
    public required IReadOnlyDictionary<SubjectCode, double> Weights { get; init; }

    /// <summary>Returns the name of the type, never the weights.</summary>
    public override string ToString() => nameof(InterestProfile);
}
