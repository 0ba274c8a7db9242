using Yipai.AspNetCore.Access;
using Yipai.Cases.Reporting;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Identities;

namespace Yipai.AspNetCore.Intake;

/// <summary>Sends somebody to another platform, and takes the return once.</summary>
internal sealed class IdentityAttempts(
    PrivacyGuard guard, OfferedIdentities offered, IdentitySecrets secrets, IAccountBindingStore store, IYipaiUnitOfWork unit,
    TimeProvider time)
{
    private const int LongestValue = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly LocalizedText Expired = new(
        "这次登录已超时，或者不是从这里开始的。请重新开始。", "This sign-in has expired, or it did not begin here. Begin again.");

    private HandlerId Handler => guard.Handler.Id;

    /// <summary>Begins an attempt, and returns the address at the platform.</summary>
    /// <param name="attemptId">The id in the address of the request.</param>
    /// <param name="request">The request, or null if it could not be read.</param>
    /// <param name="subjectId">The person who binds an account, or null for a sign-in.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<IntakeOutcome<IdentityAttempt>> BeginAsync(
        string attemptId, IdentityAttemptRequest? request, SubjectId? subjectId, CancellationToken stop)
    {
        if (request is null || !WireIds.TryRead(attemptId, out _))
        {
            return IntakeReason.BadRequest;
        }

        if (offered.Find(request.ProviderId) is not { } provider)
        {
            return IntakeReason.NotFound;
        }

        DateTimeOffset now = time.GetUtcNow();
        var attempt = new BindingAttempt(attemptId, request.ProviderId, subjectId, now + Patience);
        Uri address = await provider.CreateAddressAsync(secrets.ChallengeOf(attemptId), stop).ConfigureAwait(false);
        return await store.BeginAsync(Handler, attempt, now, stop).ConfigureAwait(false)
            ? new IdentityAttempt(attemptId, request.ProviderId, address.AbsoluteUri, attempt.ExpiresAt) : IntakeReason.KeyReused;
    }

    /// <summary>Takes the return of an attempt, and asks the platform outside any transaction.</summary>
    /// <remarks>
    /// The attempt is removed before its code is exchanged, so that a return counts once, whatever the platform answers. The values are
    /// cut to those that the person read beforehand.
    /// </remarks>
    public async Task<IntakeOutcome<TakenIdentity>> FinishAsync(
        string attemptId, IdentityReturn? returned, SubjectId? subjectId, CancellationToken cancellationToken)
    {
        if (returned is null || !WireIds.TryRead(attemptId, out _))
        {
            return IntakeReason.BadRequest;
        }

        IdentityChallenge challenge = secrets.ChallengeOf(attemptId);
        BindingAttempt? attempt = SharedKey.IsSame(challenge.State, SharedKey.HashOf(returned.State))
            ? await unit.RunAsync(stop => store.TakeAsync(Handler, attemptId, stop).AsTask(), cancellationToken).ConfigureAwait(false)
            : null;
        if (attempt is null || attempt.SubjectId != subjectId || attempt.ExpiresAt <= time.GetUtcNow()
            || offered.Find(attempt.ProviderId) is not { } provider)
        {
            return new IntakeRefusal(IntakeReason.IdentityRefused) { Detail = Expired };
        }

        ProvidedIdentity? identity = await provider.RedeemAsync(returned, challenge, cancellationToken).ConfigureAwait(false);
        return identity is not { Subject.Length: > 0 } ? IntakeReason.IdentityRefused : new TakenIdentity(
            attempt.ProviderId, secrets.PseudonymOf(attempt.ProviderId, identity.Subject), Shown(identity.Claims, provider.Terms));
    }

    private static Dictionary<string, string> Shown(IReadOnlyDictionary<string, string> claims, IdentityTerms terms) => claims
        .Where(claim => terms.Claims.Any(shown => shown.Name == claim.Key) && IsText(claim.Value))
        .ToDictionary(StringComparer.Ordinal);

    private static bool IsText(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestValue && TextCheck.IsStorable(text);
}
