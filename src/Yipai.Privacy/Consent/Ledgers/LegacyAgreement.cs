namespace Yipai.Privacy.Consent;

/// <summary>An older record that somebody agreed to something, without the evidence that the law asks for.</summary>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="AgreementId">What was agreed to, such as the id of a terms version.</param>
/// <param name="At">When.</param>
public sealed record LegacyAgreement(SubjectId SubjectId, string AgreementId, DateTimeOffset At)
{
    /// <summary>What and when, never who.</summary>
    public override string ToString() => $"{AgreementId} {At:u}";
}
