using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>Decides under one profile which records are due for erasure and what remains after an erasure.</summary>
/// <remarks>
/// The 2021 text names no period: use ends when the person deletes or refuses, or when the service ends (P4.1.2-9(2)). The strict
/// profile also ends use when the purpose is reached, and it caps the storage of each item (PIPL 19, 47; S9, S19). A minimum period
/// of law prevails in both profiles, but then for storage only (CSL 23(3)).
/// </remarks>
/// <example>
/// <code>
/// RetentionSchedule schedule = YipaiPolicy.V2021_01_20.RetentionUnder(PrivacyProfile.Strict2026);
/// foreach (DueRecord due in schedule.Due(now, records))
/// {
///     Show(due.ToString());
/// }
/// </code>
/// </example>
public sealed class RetentionSchedule
{
    private const string NetworkLog = "R4";

    /// <summary>The code of the rule for items that are used but never stored.</summary>
    internal const string NeverStored = "R0";

    private readonly Func<DataItem, DataItemFacts> _describe;
    private readonly Func<string, RetentionRule?> _findRule;
    private readonly PrivacyPolicy _policy;

    internal RetentionSchedule(PrivacyProfile profile, PrivacyPolicy policy)
    {
        Profile = profile;
        _describe = policy.Describe;
        _findRule = policy.FindRetention;
        _policy = policy;
    }

    /// <summary>Gets the profile.</summary>
    public PrivacyProfile Profile { get; }

    /// <summary>Returns what the policy and the law say about an item.</summary>
    public DataItemFacts Describe(DataItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _describe(item);
    }

    /// <summary>Returns the rule for how long an item is kept, or null if the policy names no rule for it.</summary>
    internal RetentionRule? RuleOf(DataItem item) => _findRule(_describe(item).RetentionCode);

    /// <summary>Returns the activities in service that declare an item, in the order of the policy.</summary>
    internal IEnumerable<ActivityTerms> UsesOf(DataItem item) =>
        Activities.All.Select(activity => _policy.TermsOf(activity, Profile)).OfType<ActivityTerms>()
            .Where(terms => terms.IsAvailable && terms.Items.Contains(item));

    /// <summary>Plans what an erasure does to the items, and which evidence stays (P4.3.3; PIPL 47).</summary>
    public IReadOnlyList<ErasureStep> PlanErasure(DataItemSet held, DateTimeOffset at) =>
        ErasurePlan.For(held.ToList().Select(_describe), _findRule, Profile, at);

    /// <summary>Indicates whether a record may still be used for anything except storing and securing it.</summary>
    /// <remarks>Ask before each use of a stored record. A minimum period of law allows storage, never use (P4.1.2-9(2); PIPL 47).</remarks>
    public bool MayUse(HeldRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        return !(StoppedAt(record, RuleOf(record)) <= now);
    }

    /// <summary>Returns the records for which an action is due now.</summary>
    /// <remarks>Run it daily.</remarks>
    public IEnumerable<DueRecord> Due(DateTimeOffset now, IEnumerable<HeldRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return records.Select(record => Find(now, record)).OfType<DueRecord>();
    }

    /// <summary>Returns the action that is due for a record now, or null if no action is due.</summary>
    public DueRecord? Find(DateTimeOffset now, HeldRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        RetentionRule? rule = RuleOf(record);
        DateTimeOffset? stopped = StoppedAt(record, rule);
        DateOnly? end = rule is not null && rule.Binds(Profile) ? rule.KeptUntil(PeriodBegins(record, rule)) : null;
        bool isCapped = Profile == PrivacyProfile.Strict2026 && (record.ClosedAt is not null || rule?.Code == NetworkLog);
        bool isOver = end < WorkingDayCalendar.DayOf(now);
        return (stopped <= now, isOver) switch
        {
            (true, _) when end is null => new DueRecord(record, RetentionRule.WithoutTerm(rule), null, RetentionRule.EndOfUse(Profile)),
            (true, false) => new DueRecord(record, rule!.Outcome, end, rule.Rule),
            (true, true) => new DueRecord(record, RetentionOutcome.Erase, null, rule!.Rule),
            (false, true) when isCapped => new DueRecord(record, RetentionOutcome.Erase, null, new StrictRuleId(19)),
            _ => null,
        };
    }

    /// <summary>Returns the rule of a record.</summary>
    /// <remarks>Anything in a network log follows the rule of network logs, whatever the item.</remarks>
    private RetentionRule? RuleOf(HeldRecord record) =>
        _findRule(record.Activity == Activities.ServiceLog ? NetworkLog : _describe(record.Item).RetentionCode);

    /// <summary>Returns the earliest instant that ends the use of a record.</summary>
    /// <remarks>
    /// The text names three events. The law adds the end of the purpose, and forbids use of what has no ground to be stored.
    /// </remarks>
    private DateTimeOffset? StoppedAt(HeldRecord record, RetentionRule? rule)
    {
        DateTimeOffset? inText = HeldRecord.Earlier(HeldRecord.Earlier(record.DeletedAt, record.RefusedAt), record.UseEndedAt);
        DateTimeOffset? inLaw = rule is null or { Code: NeverStored } ? record.Since : rule.Keep is null ? record.ClosedAt : null;
        return Profile == PrivacyProfile.AsWritten2021 ? inText : HeldRecord.Earlier(inText, inLaw);
    }

    private static DateTimeOffset PeriodBegins(HeldRecord record, RetentionRule rule) =>
        rule.Code == NetworkLog ? record.Since : record.ClosedAt ?? record.Since;
}
