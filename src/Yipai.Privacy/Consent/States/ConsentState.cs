using System.Collections.Frozen;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>What one person was shown by one handler, what was chosen on each scope, and what bears on it.</summary>
/// <remarks>
/// Folded from ledger entries in any order, each counted once. Of two choices at one instant the withdrawal wins, then the
/// refusal; a choice never counts as earlier than the one that it follows. Earlier choices stay: what was lawful at its time
/// stays so (P4.1.2-3/6; PIPL 15).
/// </remarks>
public sealed class ConsentState
{
    private readonly FrozenDictionary<string, ChoiceHistory> _choices;
    private readonly FrozenDictionary<string, DateTimeOffset> _notices;
    private readonly LedgerEntry[] _others;
    private readonly long[] _instants;

    private ConsentState(LedgerEntry[] entries)
    {
        _choices = entries.OfType<ConsentRecord>().GroupBy(choice => choice.ScopeId)
            .ToFrozenDictionary(scope => scope.Key, scope => new ChoiceHistory(scope));
        _notices = entries.OfType<NoticePresentation>().GroupBy(notice => notice.PolicyHash)
            .ToFrozenDictionary(notice => notice.Key, notice => notice.Min(shown => shown.At));
        _others = [.. entries.Where(entry => entry is not (ConsentRecord or NoticePresentation)).OrderBy(entry => entry.At).ThenBy(entry => entry.EntryId)];
        _instants = Instants();
    }

    /// <summary>Nothing shown, nothing chosen.</summary>
    public static ConsentState Empty { get; } = From([]);

    /// <summary>The last choice on each scope.</summary>
    public IReadOnlyCollection<ConsentRecord> Choices => [.. _choices.Values.Select(history => history.Last)];

    /// <summary>Folds the entries of one person and handler; those of several devices may be put together.</summary>
    public static ConsentState From(IEnumerable<LedgerEntry> entries) => new([.. entries.DistinctBy(entry => entry.EntryId)]);

    /// <summary>Folds a person's entries with what their devices recorded before they signed in.</summary>
    /// <param name="subjectId">The person.</param>
    /// <param name="own">The person's entries.</param>
    /// <param name="ofDevices">All entries of <see cref="DevicesOf"/>; which of them belong to the person is found here.</param>
    public static ConsentState From(string subjectId, IReadOnlyList<LedgerEntry> own, IReadOnlyList<LedgerEntry> ofDevices) => From(
        ofDevices.Count == 0 ? own
        : own.Concat(own.OfType<IdentityBinding>().Where(binding => binding.AccountSubjectId == subjectId).SelectMany(binding => binding.Claim(ofDevices))));

    /// <summary>The subjects under which a person's devices recorded before they signed in.</summary>
    public static IEnumerable<string> DevicesOf(string subjectId, IEnumerable<LedgerEntry> own) =>
        own.OfType<IdentityBinding>().Where(binding => binding.AccountSubjectId == subjectId).Select(binding => binding.DeviceSubjectId).Distinct();

    /// <summary>Whether the policy of that hash had been shown by then.</summary>
    public bool WasNoticeShown(string policyHash, DateTimeOffset by) =>
        _notices.TryGetValue(policyHash, out DateTimeOffset at) && at <= by;

    /// <summary>Whether the policy of another hash had been shown by then: an earlier version.</summary>
    public bool WasEarlierNoticeShown(string policyHash, DateTimeOffset by) =>
        _notices.Any(notice => notice.Key != policyHash && notice.Value <= by);

    /// <summary>The last choice on a scope, or null.</summary>
    public ConsentRecord? Find(string scopeId) => Find(scopeId, DateTimeOffset.MaxValue).Choice;

    /// <summary>How a scope stands at an instant.</summary>
    public ConsentStanding Find(string scopeId, DateTimeOffset at)
    {
        if (!_choices.TryGetValue(scopeId, out ChoiceHistory? history) || history.Find(at, out DateTimeOffset since, out DataItemSet items) is not { } choice)
        {
            return default;
        }

        ConsentStatus status = choice.Event switch
        {
            ConsentEvent.Withdrawn => ConsentStatus.Withdrawn,
            not ConsentEvent.Given => ConsentStatus.Refused,
            _ when choice.ExpiresAt <= at => ConsentStatus.Expired,
            _ when IsSuspended(scopeId, since, at) => ConsentStatus.Suspended,
            _ => ConsentStatus.InForce,
        };
        return new ConsentStanding(status, choice, items);
    }

    /// <summary>The separate consent in force on a scope, or null.</summary>
    public SeparateConsent? FindSeparate(string scopeId, DateTimeOffset at) =>
        Find(scopeId, at) is { Status: ConsentStatus.InForce } standing ? SeparateConsent.From(standing.Choice) : null;

    /// <summary>Whether a further purpose of an activity had been told by then (P4.1.2-5/2).</summary>
    public bool WasPurposeTold(string activityId, DateTimeOffset by) =>
        Array.Exists(_others, entry => entry is PurposeNotice told && told.ActivityId == activityId && told.At <= by);

    /// <summary>Whether a source was authorized to provide the items at that instant (P4.1.2-6).</summary>
    public bool IsSourceAuthorized(DataItemSet items, DateTimeOffset at) => Array.Exists(_others, entry =>
        entry is SourceAuthorization source && source.At <= at && !(source.EndsAt <= at) && items.IsSubsetOf(DataItems.SetOf(source.Items)));

    /// <summary>Whether an agreement had been accepted by then (P4.6.2/1).</summary>
    public bool WasAgreementAccepted(DateTimeOffset by) => Array.Exists(_others, entry => entry is AgreementAcceptance && entry.At <= by);

    /// <summary>Whether a guardian has to choose: the person said to be under 14 (PIPL 31).</summary>
    public bool NeedsGuardian(DateTimeOffset at) =>
        Array.FindLast(_others, entry => entry is MinorDeclaration && entry.At <= at) is MinorDeclaration { IsFourteenOrOlder: false };

    /// <summary>Whether the person's use had ended by then (P4.1.2-9(2)).</summary>
    public bool HasEnded(DateTimeOffset by) => Array.Exists(_others, entry => entry is EndOfUse && entry.At <= by);

    /// <summary>How a permission of a device stood when it was last found by then.</summary>
    public PermissionState FindPermission(string deviceId, DevicePermission permission, DateTimeOffset at) =>
        Array.FindLast(_others, entry => entry is PermissionObservation found && found.DeviceId == deviceId && found.Permission == permission && found.At <= at)
            is PermissionObservation last ? last.State : PermissionState.Unknown;

    /// <summary>Whether what a device captured may be used: the permission was open then and is open now (P4.1.2-3/4).</summary>
    public bool MayUse(string deviceId, DevicePermission permission, DateTimeOffset capturedAt, DateTimeOffset now) =>
        FindPermission(deviceId, permission, capturedAt).IsOpen() && FindPermission(deviceId, permission, now).IsOpen();

    /// <summary>Whether a person had turned something off in the settings by then (P4.1.2-4/2, P4.1.2-9(2)).</summary>
    /// <param name="kind">What kind of thing.</param>
    /// <param name="subject">Which, such as a channel or an item's id.</param>
    /// <param name="by">The instant.</param>
    public bool IsRefused(PreferenceKind kind, string subject, DateTimeOffset by) =>
        Array.FindLast(_others, entry => entry is PreferenceChoice choice && choice.Kind == kind && choice.At <= by
            && (choice.Subject.Length == 0 || choice.Subject == subject)) is PreferenceChoice { IsRefused: true };

    /// <summary>Whether advertising may reach the person by a channel; without one, by every channel (P4.1.2-4/2).</summary>
    public bool IsAdvertisingRefused(AdvertisingChannel channel, DateTimeOffset by) => channel == AdvertisingChannel.Unspecified
        ? Enum.GetValues<AdvertisingChannel>().Any(one => IsRefused(PreferenceKind.Advertising, one.ToString(), by))
        : IsRefused(PreferenceKind.Advertising, channel.ToString(), by);

    /// <summary>Whether anything was ever set in the settings.</summary>
    internal bool HasPreferences => Array.Exists(_others, entry => entry is PreferenceChoice);

    /// <summary>Where a guard keeps the last request that it allowed in each activity; nothing else depends on it.</summary>
    internal object?[] Memory { get; } = new object?[Activities.All.Count];

    /// <summary>The time around an instant in which nothing of this state changes, in UTC ticks: from, and until before.</summary>
    internal (long From, long Until) TicksAround(DateTimeOffset now)
    {
        int next = Array.BinarySearch(_instants, now.UtcTicks);
        next = next >= 0 ? next + 1 : ~next;
        return (next == 0 ? long.MinValue : _instants[next - 1], next == _instants.Length ? long.MaxValue : _instants[next]);
    }

    private long[] Instants()
    {
        HashSet<long> instants = [.. _notices.Values.Concat(_others.Select(entry => (entry as SourceAuthorization)?.EndsAt ?? entry.At)).Select(at => at.UtcTicks)];
        instants.UnionWith(_others.Select(entry => entry.At.UtcTicks));
        foreach (ChoiceHistory history in _choices.Values)
        {
            history.AddInstants(instants);
        }

        long[] rising = [.. instants];
        Array.Sort(rising);
        return rising;
    }

    private bool IsSuspended(string scopeId, DateTimeOffset since, DateTimeOffset at) => Array.Exists(_others, entry =>
        entry is ConsentSuspension suspension && suspension.At >= since && suspension.At <= at
        && (suspension.Scopes.Count == 0 || suspension.Scopes.Contains(scopeId)));
}
