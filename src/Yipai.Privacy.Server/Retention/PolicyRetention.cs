namespace Yipai.Privacy.Server.Retention;

/// <summary>Reads from a policy how long information is kept and what remains after an erasure.</summary>
public static class PolicyRetention
{
    /// <summary>Returns the retention schedule of the policy under a profile.</summary>
    public static RetentionSchedule RetentionUnder(this PrivacyPolicy policy, PrivacyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new RetentionSchedule(profile, policy);
    }

    /// <summary>Plans what happens to the stored items and to the evidence about them when an account is closed (P4.3.3).</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="held">The items that the handler holds for the account.</param>
    /// <param name="profile">The profile that decides.</param>
    /// <param name="closedAt">The instant at which the account is closed.</param>
    public static IReadOnlyList<ErasureStep> PlanAccountClosure(
        this PrivacyPolicy policy, DataItemSet held, PrivacyProfile profile, DateTimeOffset closedAt) =>
        policy.RetentionUnder(profile).PlanErasure(held, closedAt);
}
