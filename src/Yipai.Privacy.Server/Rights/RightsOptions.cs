using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>What a host may set about requests; the defaults serve.</summary>
/// <example>
/// <code>
/// services.AddSingleton(new RightsOptions { CollectedItems = items, BackupCycle = TimeSpan.FromDays(30) });
/// </code>
/// </example>
public sealed record RightsOptions
{
    /// <summary>The working days. The default is <see cref="WorkingDayCalendar.Mainland"/>.</summary>
    public WorkingDayCalendar Calendar { get; init; } = WorkingDayCalendar.Mainland;

    /// <summary>The term of a reply in the strict profile. The default is 15 working days (S10).</summary>
    public ReplyTerm Term { get; init; }

    /// <summary>How many requests of one kind are free in a period. The default is 1, the least.</summary>
    /// <remarks>The text leaves the reasonable limit open (合理限度, P4.3.4/2).</remarks>
    public int FreeRequests { get; init; } = 1;

    /// <summary>That period, at least a day. The default is 30 days.</summary>
    public TimeSpan FreePeriod { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long until no backup holds what was erased, 0 to 3660 days. The default is 90 days (P4.3.2/2).</summary>
    public TimeSpan BackupCycle { get; init; } = TimeSpan.FromDays(90);

    /// <summary>The items that the host collects; empty, the default, stands for every item that the policy collects.</summary>
    /// <remarks>Each must belong to a registered <see cref="IPersonalDataSource"/>, or the host does not start (YP0174).</remarks>
    public DataItemSet CollectedItems { get; init; }

    /// <summary>Where the ids of requests come from.</summary>
    public IdentifierSource Identifiers { get; init; } = IdentifierSource.Random;

    internal RightsOptions Checked() =>
        FreeRequests >= 1 && FreePeriod >= TimeSpan.FromDays(1) && BackupCycle >= TimeSpan.Zero && BackupCycle <= TimeSpan.FromDays(3660)
            ? this
            : throw PrivacyServerException.BadRightsOptions();
}
