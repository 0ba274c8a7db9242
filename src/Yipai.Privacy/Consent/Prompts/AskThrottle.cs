namespace Yipai.Privacy.Consent;

/// <summary>Decides how soon a person may be asked again after a refusal or a withdrawal.</summary>
/// <remarks>条例 22 forbids frequent asking after a clear refusal. Practice waits 48 hours (MIIT, medium confidence).</remarks>
/// <param name="interval">The time between a refusal and the next question, zero or more.</param>
public sealed class AskThrottle(TimeSpan interval)
{
    /// <summary>Gets a throttle that waits 48 hours.</summary>
    public static AskThrottle Default { get; } = new(TimeSpan.FromHours(48));

    /// <summary>Decides whether the person may be asked about a scope now.</summary>
    public AskDecision MayAsk(ConsentState state, string scopeId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(scopeId);
        ConsentStanding standing = state.Find(scopeId, now);
        DateTimeOffset notBefore =
            standing.Status is ConsentStatus.Refused or ConsentStatus.Withdrawn ? standing.Record!.At + interval : now;
        return new AskDecision(notBefore <= now, notBefore, [RuleCitation.FromLaw("条例 22")]);
    }
}
