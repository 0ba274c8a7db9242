using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>What is due for erasure, and what an erasure leaves, under one profile.</summary>
/// <remarks>
/// The 2021 text names no period: use ends with deletion, refusal, or the service (P4.1.2-9(2)). The strict profile adds the purpose
/// reached and a cap for each item (PIPL 19, 47; S9, S19). Floors of law win in both, as storage only (CSL 23(3)).
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

    /// <summary>The rule of what is used and never kept.</summary>
    internal const string NeverStored = "R0";

    private readonly Func<DataItem, DataItemFacts> _describe;
    private readonly Func<string, RetentionRule?> _findRule;

    internal RetentionSchedule(PrivacyProfile profile, Func<DataItem, DataItemFacts> describe, Func<string, RetentionRule?> findRule)
    {
        Profile = profile;
        _describe = describe;
        _findRule = findRule;
    }

    /// <summary>The profile.</summary>
    public PrivacyProfile Profile { get; }

    /// <summary>What the policy and the law say of an item.</summary>
    public DataItemFacts Describe(DataItem item) => _describe(item);

    /// <summary>What an erasure does to the items, and which evidence stays (P4.3.3; PIPL 47).</summary>
    public IReadOnlyList<ErasureStep> PlanErasure(DataItemSet held, DateTimeOffset at) =>
        ErasurePlan.For(held.ToList().Select(_describe), _findRule, Profile, at);

    /// <summary>Whether a record may still be used for anything but storing and securing it.</summary>
    /// <remarks>Ask before each use of what is stored: a floor of law keeps a record, never its use (P4.1.2-9(2); PIPL 47).</remarks>
    public bool MayUse(HeldRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        return !(StoppedAt(record, RuleOf(record)) <= now);
    }

    /// <summary>The records that something is to happen to now; run it daily.</summary>
    public IEnumerable<DueRecord> Due(DateTimeOffset now, IEnumerable<HeldRecord> records) =>
        records.Select(record => Find(now, record)).OfType<DueRecord>();

    /// <summary>What is to happen to a record now, or null.</summary>
    public DueRecord? Find(DateTimeOffset now, HeldRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        RetentionRule? rule = RuleOf(record);
        DateTimeOffset? stopped = StoppedAt(record, rule);
        DateOnly? end = rule is not null && rule.Binds(Profile) ? rule.KeptUntil(PeriodBegins(record, rule)) : null;
        bool isCapped = Profile == PrivacyProfile.Strict2026 && (record.ClosedAt is not null || rule?.Code == NetworkLog);
        bool isOver = end <= DateOnly.FromDateTime(now.UtcDateTime);
        return (stopped <= now, isOver) switch
        {
            (true, _) when end is null => new DueRecord(record, RetentionRule.WithoutTerm(rule), null, RetentionRule.EndOfUse(Profile)),
            (true, false) => new DueRecord(record, rule!.OnCancellation, end, rule.Rule),
            (true, true) => new DueRecord(record, RetentionOutcome.Erase, null, rule!.Rule),
            (false, true) when isCapped => new DueRecord(record, RetentionOutcome.Erase, null, new StrictRuleId(19)),
            _ => null,
        };
    }

    /// <summary>What stands in a network log is a network log, whatever the item.</summary>
    private RetentionRule? RuleOf(HeldRecord record) =>
        _findRule(record.Activity == Activities.ServiceLog ? NetworkLog : _describe(record.Item).RetentionCode);

    /// <summary>The first of what ends its use: three events in the text, and in law the purpose reached or no ground to store it.</summary>
    private DateTimeOffset? StoppedAt(HeldRecord record, RetentionRule? rule)
    {
        DateTimeOffset? inText = HeldRecord.Earlier(HeldRecord.Earlier(record.DeletedAt, record.RefusedAt), record.UseEndedAt);
        DateTimeOffset? inLaw = rule is null or { Code: NeverStored } ? record.Since : rule.KeepDays is null ? record.ClosedAt : null;
        return Profile == PrivacyProfile.AsWritten2021 ? inText : HeldRecord.Earlier(inText, inLaw);
    }

    private static DateTimeOffset PeriodBegins(HeldRecord record, RetentionRule rule) =>
        rule.Code == NetworkLog ? record.Since : record.ClosedAt ?? record.Since;
}
