using System.Collections.Frozen;
using System.Diagnostics;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>What one person was shown by one handler, what was chosen on each scope, and what bears on it.</summary>
/// <remarks>
/// Folded from ledger entries in any order, each counted once. Of two choices at one instant the withdrawal wins, then the
/// refusal; a choice never counts as earlier than the one that it follows. Earlier choices stay: what was lawful at its time
/// stays so (P4.1.2-3/6; PIPL 15). Immutable and safe to share between threads; asking it allocates nothing.
/// </remarks>
[DebuggerDisplay("{_choices.Count} scopes chosen, {_notices.Count} notices shown")]
public sealed class ConsentState
{
    private static readonly string[] AdvertisingChannels = Enum.GetNames<AdvertisingChannel>();

    private readonly FrozenDictionary<string, ChoiceHistory> _choices;
    private readonly FrozenDictionary<string, DateTimeOffset> _notices;
    private readonly PurposeNotice[] _purposeNotices;
    private readonly (SourceAuthorization Source, DataItemSet Items)[] _sources;
    private readonly AgreementAcceptance[] _agreements;
    private readonly MinorDeclaration[] _minorDeclarations;
    private readonly EndOfUse[] _endsOfUse;
    private readonly PermissionObservation[] _permissions;
    private readonly PreferenceChoice[] _preferences;
    private readonly ConsentSuspension[] _suspensions;

    private ConsentState(LedgerEntry[] entries)
    {
        _notices = entries.OfType<NoticePresentation>().GroupBy(notice => notice.PolicyHash)
            .ToFrozenDictionary(notice => notice.Key, notice => notice.Min(shown => shown.At));
        _choices = entries.OfType<ConsentRecord>().GroupBy(choice => choice.ScopeId)
            .ToFrozenDictionary(scope => scope.Key, scope => new ChoiceHistory(scope, WasNoticeShown));
        _purposeNotices = InOrder<PurposeNotice>(entries);
        _sources = Array.ConvertAll(InOrder<SourceAuthorization>(entries), source => (source, DataItems.SetOf(source.Items)));
        _agreements = InOrder<AgreementAcceptance>(entries);
        _minorDeclarations = InOrder<MinorDeclaration>(entries);
        _endsOfUse = InOrder<EndOfUse>(entries);
        _permissions = InOrder<PermissionObservation>(entries);
        _preferences = InOrder<PreferenceChoice>(entries);
        _suspensions = InOrder<ConsentSuspension>(entries);
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
    public static ConsentState From(SubjectId subjectId, IReadOnlyList<LedgerEntry> own, IReadOnlyList<LedgerEntry> ofDevices) => From(
        ofDevices.Count == 0 ? own
        : own.Concat(own.OfType<IdentityBinding>().Where(binding => binding.AccountSubjectId == subjectId).SelectMany(binding => binding.Claim(ofDevices))));

    /// <summary>The subjects under which a person's devices recorded before they signed in.</summary>
    public static IEnumerable<SubjectId> DevicesOf(SubjectId subjectId, IEnumerable<LedgerEntry> own) =>
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
    public ConsentStanding Find(string scopeId, DateTimeOffset at) =>
        FindChoice(scopeId, at) is { } choice ? new ConsentStanding(StatusOf(choice, at), choice.Record, choice.Items) : default;

    /// <summary>The separate consent in force on a scope, or null.</summary>
    public SeparateConsent? FindSeparate(string scopeId, DateTimeOffset at) =>
        Find(scopeId, at) is { Status: ConsentStatus.InForce } standing ? SeparateConsent.From(standing.Choice) : null;

    /// <summary>Whether a further purpose of an activity had been told by then (P4.1.2-5/2).</summary>
    public bool WasPurposeTold(string activityId, DateTimeOffset by)
    {
        foreach (PurposeNotice notice in _purposeNotices)
        {
            if (notice.ActivityId == activityId && notice.At <= by)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a source was authorized to provide the items at that instant (P4.1.2-6).</summary>
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

    /// <summary>Whether an agreement had been accepted by then (P4.6.2/1).</summary>
    public bool WasAgreementAccepted(DateTimeOffset by) => _agreements is [{ At: var first }, ..] && first <= by;

    /// <summary>Whether a guardian has to choose: the person said to be under 14 (PIPL 31).</summary>
    public bool NeedsGuardian(DateTimeOffset at)
    {
        for (int index = _minorDeclarations.Length - 1; index >= 0; index--)
        {
            if (_minorDeclarations[index].At <= at)
            {
                return !_minorDeclarations[index].IsFourteenOrOlder;
            }
        }

        return false;
    }

    /// <summary>Whether the person's use had ended by then (P4.1.2-9(2)).</summary>
    public bool HasEnded(DateTimeOffset by) => _endsOfUse is [{ At: var first }, ..] && first <= by;

    /// <summary>How a permission of a device stood when it was last found by then.</summary>
    public PermissionState FindPermission(string deviceId, DevicePermission permission, DateTimeOffset at)
    {
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

    /// <summary>Whether what a device captured may be used: the permission was open then and is open now (P4.1.2-3/4).</summary>
    public bool MayUse(string deviceId, DevicePermission permission, DateTimeOffset capturedAt, DateTimeOffset now) =>
        FindPermission(deviceId, permission, capturedAt).IsOpen() && FindPermission(deviceId, permission, now).IsOpen();

    /// <summary>Whether a person had turned something off in the settings by then (P4.1.2-4/2, P4.1.2-9(2)).</summary>
    /// <param name="kind">What kind of thing.</param>
    /// <param name="subject">Which, such as a channel or an item's id.</param>
    /// <param name="by">The instant.</param>
    public bool IsRefused(PreferenceKind kind, string subject, DateTimeOffset by)
    {
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

    /// <summary>Whether advertising may reach the person by a channel; without one, by every channel (P4.1.2-4/2).</summary>
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

    /// <summary>The choice on a scope that counts at an instant, or null.</summary>
    internal ChoiceHistory.Choice? FindChoice(string scopeId, DateTimeOffset at) =>
        _choices.TryGetValue(scopeId, out ChoiceHistory? history) ? history.Find(at) : null;

    /// <summary>How a choice stands at an instant.</summary>
    internal ConsentStatus StatusOf(ChoiceHistory.Choice choice, DateTimeOffset at) => choice.Record.Event switch
    {
        ConsentEvent.Withdrawn => ConsentStatus.Withdrawn,
        not ConsentEvent.Given => ConsentStatus.Refused,
        _ when choice.Record.ExpiresAt <= at => ConsentStatus.Expired,
        _ when IsSuspended(choice.Record.ScopeId, choice.Since, at) => ConsentStatus.Suspended,
        _ => ConsentStatus.InForce,
    };

    /// <summary>Whether anything was ever set in the settings.</summary>
    internal bool HasPreferences => _preferences.Length > 0;

    /// <summary>Whether anything of a kind was ever set in the settings.</summary>
    internal bool HasPreference(PreferenceKind kind)
    {
        foreach (PreferenceChoice choice in _preferences)
        {
            if (choice.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static TEntry[] InOrder<TEntry>(LedgerEntry[] entries)
        where TEntry : LedgerEntry => [.. entries.OfType<TEntry>().OrderBy(entry => entry.At).ThenBy(entry => entry.EntryId)];

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
