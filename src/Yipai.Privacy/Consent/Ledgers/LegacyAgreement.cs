namespace Yipai.Privacy.Consent;

/// <summary>An older record of an agreement, without the evidence that the law asks for.</summary>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="AgreementId">The id of the agreement, such as that of a version of the terms.</param>
/// <param name="At">The instant of the agreement.</param>
public sealed record LegacyAgreement(SubjectId SubjectId, string AgreementId, DateTimeOffset At)
{
    /// <summary>Returns the agreement and the instant, never the person.</summary>
    public override string ToString() => $"{AgreementId} {At:u}";
}
