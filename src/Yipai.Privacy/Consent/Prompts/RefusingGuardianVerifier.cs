namespace Yipai.Privacy.Consent;

/// <summary>Refuses every guardian, until the host registers a verifier of its own.</summary>
internal sealed class RefusingGuardianVerifier : IGuardianVerifier
{
    public ValueTask<bool> VerifyAsync(SubjectId child, GuardianProof proof, CancellationToken cancellationToken = default) => new(false);
}
