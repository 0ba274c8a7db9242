using System.Text.Json;
using Yipai.Privacy.Server.Assessments;

namespace Yipai.Privacy.Server.Storage;

/// <summary>Serializes impact assessments to JSON for stores.</summary>
public static class ImpactAssessmentFormat
{
    /// <summary>Serializes an assessment to UTF-8 JSON.</summary>
    public static byte[] Write(ImpactAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return JsonSerializer.SerializeToUtf8Bytes(assessment, AssessmentJsonContext.Default.ImpactAssessment);
    }

    /// <summary>Deserializes an assessment.</summary>
    /// <exception cref="PrivacyServerException">YP0188: the bytes are not an assessment, or a part of it is missing.</exception>
    public static ImpactAssessment Read(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, AssessmentJsonContext.Default.ImpactAssessment)
                is { HandlerId.IsDefault: false, Subjects: not null } assessment && assessment.MissingParts().Count == 0
                ? assessment
                : throw PrivacyServerException.BadImpactAssessment();
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw PrivacyServerException.BadImpactAssessment();
        }
    }
}
