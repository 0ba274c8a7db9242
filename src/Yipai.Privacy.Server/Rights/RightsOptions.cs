using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>The options of the rights desk.</summary>
/// <remarks>Each has a default that the policy and the law allow.</remarks>
/// <example>
/// <code>
/// services.AddSingleton(new RightsOptions { CollectedItems = items, BackupCycle = TimeSpan.FromDays(30) });
/// </code>
/// </example>
public sealed record RightsOptions
{
    /// <summary>Gets the working days that count for terms.</summary>
    /// <remarks>The default is <see cref="WorkingDayCalendar.Mainland"/>.</remarks>
    public WorkingDayCalendar Calendar { get; init; } = WorkingDayCalendar.Mainland;

    /// <summary>Gets the term of a reply in the strict profile.</summary>
    /// <remarks>The default is 15 working days (S10).</remarks>
    public ReplyTerm Term { get; init; }

    /// <summary>Gets the number of free requests of one kind in a period.</summary>
    /// <remarks>The default is 1, which is also the minimum. The text does not define the reasonable limit (合理限度, P4.3.4/2).</remarks>
    public int FreeRequests { get; init; } = 1;

    /// <summary>Gets the period for free requests, at least one day.</summary>
    /// <remarks>The default is 30 days.</remarks>
    public TimeSpan FreePeriod { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Gets the time until no backup holds erased data, from 0 to 3660 days.</summary>
    /// <remarks>The default is 90 days (P4.3.2/2).</remarks>
    public TimeSpan BackupCycle { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Gets the items that the host collects.</summary>
    /// <remarks>
    /// An empty set, the default, means every item that the policy collects. The host does not start if one of them belongs to no
    /// registered <see cref="IPersonalDataSource"/> (YP0174).
    /// </remarks>
    public DataItemSet CollectedItems { get; init; }

    /// <summary>Gets the source of the ids of requests.</summary>
    public IdentifierSource Identifiers { get; init; } = IdentifierSource.Random;

    internal RightsOptions Checked() =>
        FreeRequests >= 1 && FreePeriod >= TimeSpan.FromDays(1) && BackupCycle >= TimeSpan.Zero && BackupCycle <= TimeSpan.FromDays(3660)
            ? this
            : throw PrivacyServerException.BadRightsOptions();
}
