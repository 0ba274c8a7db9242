using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.DeviceStorage;

/// <summary>What a host keeps on a device: cookies and the five like technologies (Cookie 和同类技术, P4.5).</summary>
/// <param name="profile">The reading that decides.</param>
public sealed class DeviceStorageRegister(PrivacyProfile profile)
{
    /// <summary>The consent scope of what is not essential.</summary>
    public const string ScopeId = "cookies";

    private readonly Dictionary<(StorageTechnology Technology, string Host, string Name), StoredEntry> _entries = [];

    /// <summary>Every entry, for the notice (P4.5/2).</summary>
    public IReadOnlyCollection<StoredEntry> Entries => _entries.Values;

    /// <summary>Decides on an entry and keeps it when allowed.</summary>
    public StorageDecision Write(StoredEntry entry, ConsentState consent, DateTimeOffset now)
    {
        StorageDecision decision = Decide(entry, consent, now);
        if (decision.IsAllowed)
        {
            _entries[(entry.Technology, entry.Host, entry.Name)] = entry;
        }

        return decision;
    }

    /// <summary>The entries that a request to a host may carry; a redirect to another host carries none (P4.5/1).</summary>
    public IReadOnlyList<StoredEntry> ReadableBy(string host, DateTimeOffset now) =>
        [.. _entries.Values.Where(entry => entry.IsReadableBy(host) && entry.ExpiresAt > now)];

    /// <summary>Removes what has ended, or what the person no longer wants; what signing in needs stays.</summary>
    /// <returns>What was removed, so that the host removes it from the device.</returns>
    public IReadOnlyList<StoredEntry> RemoveDue(ConsentState consent, DateTimeOffset now)
    {
        StoredEntry[] due = [.. _entries.Values.Where(entry => entry.ExpiresAt <= now || !Decide(entry, consent, now).IsAllowed)];
        foreach (StoredEntry entry in due)
        {
            _entries.Remove((entry.Technology, entry.Host, entry.Name));
        }

        return due;
    }

    private StorageDecision Decide(StoredEntry entry, ConsentState consent, DateTimeOffset now)
    {
        if (!IsDescribed(entry, now))
        {
            return new StorageDecision(DenialReason.UndeclaredStorage, [ClauseId.Parse("P4.5/3"), ClauseId.Parse("P4.5/1")]);
        }

        RuleCitation purposes = ClauseId.Parse("P4.5/2");
        bool isOff = consent.IsRefused(PreferenceKind.Activity, "cookies", now) || consent.IsRefused(PreferenceKind.Personalization, "", now);
        ConsentStatus status = consent.Find(ScopeId, now).Status;
        return entry.Purpose.IsEssential() ? new StorageDecision(DenialReason.None, [purposes])
            : isOff || status is ConsentStatus.Refused or ConsentStatus.Withdrawn
                ? new StorageDecision(DenialReason.RefusedInSettings, [ClauseId.Parse("P4.1.2-9(2)")])
            : profile == PrivacyProfile.Strict2026 && status != ConsentStatus.InForce
                ? new StorageDecision(DenialReason.ConsentMissing, [new StrictRuleId(24)])
            : new StorageDecision(DenialReason.None, [purposes, ClauseId.Parse("P4.5/3")]);
    }

    /// <summary>Technology, name, purpose, host and an end: an entry that lacks one is no entry of the policy's.</summary>
    private static bool IsDescribed(StoredEntry entry, DateTimeOffset now) =>
        entry.Technology is >= StorageTechnology.Cookie and <= StorageTechnology.LocalStorage
        && entry.Purpose is >= StoragePurpose.LoginSimplification and <= StoragePurpose.PreciseRecommendation
        && entry.Name.Length > 0 && Uri.CheckHostName(entry.Host.TrimEnd('.')) != UriHostNameType.Unknown
        && entry.ExpiresAt > now && entry.ExpiresAt < DateTimeOffset.MaxValue;
}
