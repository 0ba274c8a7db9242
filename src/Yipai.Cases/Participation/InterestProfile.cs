using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>What a person seems to care for (偏好特征, P4.1.2-4/1).</summary>
[JsonConverter(typeof(RefusingJsonConverter<InterestProfile>))]
public sealed record InterestProfile
{
    /// <summary>How much each class matters; a class that is not there counts 0.</summary>
    [PreferenceFeature]
    public required IReadOnlyDictionary<SubjectCode, double> Weights { get; init; }

    /// <summary>A fixed word, never the weights.</summary>
    public override string ToString() => nameof(InterestProfile);
}
