namespace Yipai.Privacy.Consent;

/// <summary>Verifies that a person is the guardian of a child under 14 (监护人核验, PIPL 31).</summary>
/// <remarks>
/// The host implements it with a means of its own: a household register, a call, an authority. Without an implementation
/// nobody passes, so that a form that a child fills in is never a guardian's consent.
/// </remarks>
public interface IGuardianVerifier
{
    /// <summary>Returns whether the proof holds for the child.</summary>
    /// <param name="child">The child, by a pseudonymous id.</param>
    /// <param name="proof">Who consents, in which relation, and by what means that was verified.</param>
    /// <param name="cancellationToken">A token that cancels the verification.</param>
    ValueTask<bool> VerifyAsync(SubjectId child, GuardianProof proof, CancellationToken cancellationToken = default);
}
