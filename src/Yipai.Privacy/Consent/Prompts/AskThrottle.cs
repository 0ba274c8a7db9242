namespace Yipai.Privacy.Consent;

/// <summary>How soon a person may be asked again after a no.</summary>
/// <remarks>条例 22: no frequent asking after a clear refusal. Practice reads 48 hours (MIIT, medium confidence).</remarks>
/// <param name="interval">The time between a refusal and the next question; zero or more.</param>
public sealed class AskThrottle(TimeSpan interval)
{
    /// <summary>48 hours.</summary>
    public static AskThrottle Default { get; } = new(TimeSpan.FromHours(48));

    /// <summary>Whether a scope may be asked now.</summary>
    public AskDecision MayAsk(ConsentState state, string scopeId, DateTimeOffset now)
    {
        ConsentStanding standing = state.Find(scopeId, now);
        DateTimeOffset notBefore = standing.Status is ConsentStatus.Refused or ConsentStatus.Withdrawn ? standing.Choice!.At + interval : now;
        return new AskDecision(notBefore <= now, notBefore, [RuleCitation.FromLaw("条例 22")]);
    }
}
