using System.Text.Json.Serialization;

namespace Yipai.Privacy.Consent;

/// <summary>The guardian who consented for a child under 14, and how guardianship was verified (PIPL 31).</summary>
/// <param name="GuardianId">The guardian, by a pseudonymous id.</param>
/// <param name="Relation">What the guardian is to the child, such as <c>mother</c>.</param>
/// <param name="Method">The means of verification, such as <c>household-register</c>.</param>
public sealed record GuardianProof(SubjectId GuardianId, string Relation, string Method)
{
    /// <summary>Indicates whether the proof names guardian, relation and means.</summary>
    /// <remarks>A consent with an incomplete proof never counts.</remarks>
    [JsonIgnore]
    public bool IsComplete =>
        !GuardianId.IsDefault && !string.IsNullOrWhiteSpace(Relation) && !string.IsNullOrWhiteSpace(Method);

    /// <summary>Returns the method, never the guardian.</summary>
    public override string ToString() => Method;
}
