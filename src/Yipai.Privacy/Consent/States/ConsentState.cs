using System.Diagnostics;
using System.Runtime.CompilerServices;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>
/// Holds what one handler showed to one person, the records of what the person chose, and the events that affect them.
/// </summary>
/// <remarks>
/// The state is folded from ledger entries in any order, and each entry counts once. Of two records at the same instant a
/// withdrawal prevails, then a refusal. A record never counts as earlier than the record that it follows. Earlier records
/// remain in the state, because what was lawful at its time remains lawful (P4.1.2-3/6; PIPL 15). The state is immutable
/// and safe to share between threads. The queries by which the guard decides allocate nothing.
/// </remarks>
/// <example>
/// <code>
/// ConsentState state = await ledger.GetStateAsync(handlerId, subjectId);
/// ConsentRecord? latest = state.Find("case-handling");
/// </code>
/// </example>
[DebuggerDisplay("{_histories.Length} scopes chosen, {_notices.Length} notices shown")]
public sealed class ConsentState
{
    private static readonly string[] AdvertisingChannels = Enum.GetNames<AdvertisingChannel>();

    private readonly ScopeHistory[] _histories;
    private readonly ShownNotice[] _notices;
    private readonly PurposeNotice[] _purposeNotices;
    private readonly (SourceAuthorization Source, DataItemSet Items)[] _sources;
    private readonly AgreementAcceptance[] _agreements;
    private readonly AgeHistory _ages;
    private readonly EndOfUse[] _endsOfUse;
    private readonly PermissionObservation[] _permissions;
    private readonly PreferenceChoice[] _preferences;
    private readonly int _preferenceKinds;
    private readonly ConsentSuspension[] _suspensions;

    private ConsentState(LedgerEntry[] entries)
    {
        _notices = entries.OfType<NoticePresentation>().GroupBy(notice => notice.PolicyHash)
            .Select(notice => new ShownNotice(notice.Key, notice.Min(shown => shown.At))).ToArray();
        _histories = entries.OfType<ConsentRecord>().GroupBy(record => record.ScopeId)
            .Select(scope => new ScopeHistory(scope.Key, scope, WasNoticeShown)).ToArray();
        _purposeNotices = InOrder<PurposeNotice>(entries);
        _sources = Array.ConvertAll(InOrder<SourceAuthorization>(entries), source => (source, DataItems.SetOf(source.Items)));
        _agreements = InOrder<AgreementAcceptance>(entries);
        _ages = new AgeHistory(InOrder<MinorDeclaration>(entries));
        _endsOfUse = InOrder<EndOfUse>(entries);
        _permissions = InOrder<PermissionObservation>(entries);
        _preferences = InOrder<PreferenceChoice>(entries);
        _preferenceKinds = _preferences.Aggregate(0, (kinds, choice) => kinds | Bit(choice.Kind));
        _suspensions = InOrder<ConsentSuspension>(entries);
    }

    /// <summary>Gets a state in which nothing was shown and nothing was chosen.</summary>
    public static ConsentState Empty { get; } = From([]);

    /// <summary>Gets the last consent record on each scope.</summary>
    public IReadOnlyCollection<ConsentRecord> Records => [.. _histories.Select(history => history.Last)];

    /// <summary>Creates the state of one person and handler from their entries, which may come from several devices.</summary>
    public static ConsentState From(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new([.. entries.DistinctBy(entry => entry.EntryId)]);
    }

    /// <summary>
    /// Creates the state of a person from their own entries and from the entries that their devices made before they signed in.
    /// </summary>
    /// <param name="subjectId">The id of the person.</param>
    /// <param name="own">The person's own entries.</param>
    /// <param name="ofDevices">
    /// All entries of the subjects that <see cref="DevicesOf"/> returns. The method selects those that belong to the person.
    /// </param>
    public static ConsentState From(SubjectId subjectId, IReadOnlyList<LedgerEntry> own, IReadOnlyList<LedgerEntry> ofDevices)
    {
        SubjectId.ThrowIfDefault(subjectId);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(ofDevices);
        return From(
            ofDevices.Count == 0 ? own
            : own.Concat(own.OfType<IdentityBinding>()
                .Where(binding => binding.AccountSubjectId == subjectId)
                .SelectMany(binding => binding.Claim(ofDevices))));
    }

    /// <summary>Returns the subject ids under which a person's devices made entries before the person signed in.</summary>
    public static IEnumerable<SubjectId> DevicesOf(SubjectId subjectId, IEnumerable<LedgerEntry> own)
    {
        SubjectId.ThrowIfDefault(subjectId);
        ArgumentNullException.ThrowIfNull(own);
        return own.OfType<IdentityBinding>().Where(binding => binding.AccountSubjectId == subjectId)
            .Select(binding => binding.DeviceSubjectId).Distinct();
    }

    /// <summary>Indicates whether the policy with this hash had been shown by an instant.</summary>
    public bool WasNoticeShown(string policyHash, DateTimeOffset by)
    {
        ArgumentNullException.ThrowIfNull(policyHash);

        // A person sees one notice per version of the policy, so there are only a few.
        foreach (ShownNotice notice in _notices)
        {
            if (notice.PolicyHash == policyHash)
            {
                return notice.At <= by;
            }
        }

        return false;
    }

    /// <summary>Indicates whether a policy with another hash, which is an earlier version, had been shown by an instant.</summary>
    public bool WasEarlierNoticeShown(string policyHash, DateTimeOffset by)
    {
        ArgumentNullException.ThrowIfNull(policyHash);
        return _notices.Any(notice => notice.PolicyHash != policyHash && notice.At <= by);
    }

    /// <summary>Returns the last consent record on a scope, or null if there is no record.</summary>
    public ConsentRecord? Find(string scopeId) => Find(scopeId, DateTimeOffset.MaxValue).Record;

    /// <summary>Returns the status of a scope at an instant, with the record behind it.</summary>
    public ConsentStanding Find(string scopeId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(scopeId);
        return FindRecord(scopeId, at) is { } dated ? new ConsentStanding(StatusOf(dated, at), dated.Record, dated.Items) : default;
    }

    /// <summary>Indicates whether the person had been informed of a further purpose of an activity by an instant (P4.1.2-5/2).</summary>
    public bool WasPurposeTold(string activityId, DateTimeOffset by)
    {
        ArgumentNullException.ThrowIfNull(activityId);
        foreach (PurposeNotice notice in _purposeNotices)
        {
            if (notice.ActivityId == activityId && notice.At <= by)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Indicates whether a source was authorized to provide the items at an instant (P4.1.2-6).</summary>
    public bool IsSourceAuthorized(DataItemSet items, DateTimeOffset at)
    {
        foreach ((SourceAuthorization source, DataItemSet authorized) in _sources)
        {
            if (source.At <= at && !(source.EndsAt <= at) && items.IsSubsetOf(authorized))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Indicates whether the person had accepted an agreement by an instant (P4.6.2/1).</summary>
    public bool WasAgreementAccepted(DateTimeOffset by) => _agreements is [{ At: var first }, ..] && first <= by;

    /// <summary>Indicates whether a guardian has to choose, because the person had declared to be under 14 (PIPL 31).</summary>
    public bool NeedsGuardian(DateTimeOffset at) => _ages.IsChild(at);

    /// <summary>Returns the age band that the person last declared by an instant.</summary>
    public AgeBand FindAgeBand(DateTimeOffset at) => _ages.FindBand(at);

    /// <summary>Indicates whether the person had stopped using the service by an instant (P4.1.2-9(2)).</summary>
    public bool HasEnded(DateTimeOffset by) => _endsOfUse is [{ At: var first }, ..] && first <= by;

    /// <summary>Returns the last state of a device permission that was recorded by an instant.</summary>
    /// <remarks>The state is <see cref="PermissionState.Unknown"/> when nothing was recorded by then.</remarks>
    public PermissionState FindPermission(string deviceId, DevicePermission permission, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deviceId);
        for (int index = _permissions.Length - 1; index >= 0; index--)
        {
            PermissionObservation found = _permissions[index];
            if (found.DeviceId == deviceId && found.Permission == permission && found.At <= at)
            {
                return found.State;
            }
        }

        return PermissionState.Unknown;
    }

    /// <summary>Indicates whether data that a device captured may be used (P4.1.2-3/4).</summary>
    /// <remarks>
    /// The permission must have been open at the capture and must be open now, and the person must not have stopped using the
    /// service (P4.1.2-9(2)).
    /// </remarks>
    public bool MayUse(string deviceId, DevicePermission permission, DateTimeOffset capturedAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(deviceId);
        return !HasEnded(now) && FindPermission(deviceId, permission, capturedAt).IsOpen()
            && FindPermission(deviceId, permission, now).IsOpen();
    }

    /// <summary>Indicates whether a person had turned something off in the settings by an instant (P4.1.2-4/2, P4.1.2-9(2)).</summary>
    /// <param name="kind">The kind of setting.</param>
    /// <param name="subject">The subject of the setting, such as a channel or the id of an item.</param>
    /// <param name="by">The instant.</param>
    public bool IsRefused(PreferenceKind kind, string subject, DateTimeOffset by)
    {
        ArgumentNullException.ThrowIfNull(subject);
        for (int index = _preferences.Length - 1; index >= 0; index--)
        {
            PreferenceChoice choice = _preferences[index];
            if (choice.Kind == kind && choice.At <= by && (choice.Subject.Length == 0 || choice.Subject == subject))
            {
                return choice.IsRefused;
            }
        }

        return false;
    }

    /// <summary>Indicates whether the person refused advertising by a channel (P4.1.2-4/2).</summary>
    /// <remarks>When no channel is named, a refusal of any channel counts.</remarks>
    public bool IsAdvertisingRefused(AdvertisingChannel channel, DateTimeOffset by)
    {
        if (channel != AdvertisingChannel.Unspecified)
        {
            return IsRefused(PreferenceKind.Advertising, channel.ToString(), by);
        }

        foreach (string name in AdvertisingChannels)
        {
            if (IsRefused(PreferenceKind.Advertising, name, by))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the consent record on a scope that counts at an instant, or null if there is no record.</summary>
    internal ScopeHistory.DatedRecord? FindRecord(string scopeId, DateTimeOffset at)
    {
        // A person chooses on a few scopes only. Comparing their ids costs less than a dictionary, which each request would build.
        foreach (ScopeHistory history in _histories)
        {
            if (history.ScopeId == scopeId)
            {
                return history.Find(at);
            }
        }

        return null;
    }

    /// <summary>Returns the status of a consent record at an instant.</summary>
    internal ConsentStatus StatusOf(ScopeHistory.DatedRecord dated, DateTimeOffset at) => dated.Record.Event switch
    {
        ConsentEvent.Withdrawn => ConsentStatus.Withdrawn,
        not ConsentEvent.Given => ConsentStatus.Refused,
        _ when dated.Record.ExpiresAt <= at => ConsentStatus.Expired,
        _ when _suspensions.Length > 0 && IsSuspended(dated.Record.ScopeId, dated.Since, at) => ConsentStatus.Suspended,
        _ => ConsentStatus.InForce,
    };

    /// <summary>Indicates whether the person was a child under 14 when a record took effect, or declared to be one afterwards.</summary>
    internal bool WasChildSince(DateTimeOffset since, DateTimeOffset at) => _ages.WasChildSince(since, at);

    /// <summary>Indicates whether the person ever changed anything in the settings.</summary>
    internal bool HasPreferences => _preferenceKinds != 0;

    /// <summary>Indicates whether the person ever changed a setting of this kind.</summary>
    internal bool HasPreference(PreferenceKind kind) => (_preferenceKinds & Bit(kind)) != 0;

    private static int Bit(PreferenceKind kind) => 1 << (int)kind;

    private static TEntry[] InOrder<TEntry>(LedgerEntry[] entries)
        where TEntry : LedgerEntry => [.. entries.OfType<TEntry>().OrderBy(entry => entry.At).ThenBy(entry => entry.EntryId)];

    // The loop over rare entries is not inlined, so that the decision on a person without such entries stays short.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsSuspended(string scopeId, DateTimeOffset since, DateTimeOffset at)
    {
        foreach (ConsentSuspension suspension in _suspensions)
        {
            if (suspension.At >= since && suspension.At <= at && (suspension.Scopes.Count == 0 || suspension.Scopes.Contains(scopeId)))
            {
                return true;
            }
        }

        return false;
    }
}
