using Yipai.Privacy.Processing;
using Yipai.Privacy.Safeguards;

namespace Yipai.Privacy.DeviceStorage;

/// <summary>Registers what a host keeps on a device: cookies and the five similar technologies (Cookie 和同类技术, P4.5).</summary>
/// <remarks>
/// The register holds names, purposes and expiry times, never values. The host itself writes to the device and erases. It must not be used
/// from several threads at once.
/// </remarks>
public sealed class DeviceStorageRegister
{
    private readonly Dictionary<(StorageTechnology Technology, IssuingDomain Owner, string Name), StoredEntry> _entries = [];

    /// <summary>Creates a register.</summary>
    /// <param name="entries">The entries that the device holds already.</param>
    public DeviceStorageRegister(params IEnumerable<StoredEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (StoredEntry entry in entries)
        {
            _entries[KeyOf(entry)] = entry;
        }
    }

    /// <summary>Gets every entry, for the notice (P4.5/2).</summary>
    public IReadOnlyCollection<StoredEntry> Entries => _entries.Values;

    /// <summary>Decides whether an entry may be kept on the device.</summary>
    public static StorageDecision DecideWrite(StoredEntry entry, StorageChoices choices, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(choices);
        return !entry.IsDescribed(now)
            ? new StorageDecision(DenialReason.UndeclaredStorage, [ClauseId.Parse("P4.5/3"), ClauseId.Parse("P4.5/1")])
            : choices.FindGap(entry) is { } gap ? new StorageDecision(gap.Reason, gap.Citations)
            : new StorageDecision(DenialReason.None, [ClauseId.Parse("P4.5/2"), ClauseId.Parse("P4.5/3")]);
    }

    /// <summary>Decides whether an entry may be sent to an address.</summary>
    /// <remarks>Ask again for each address to which a redirect leads.</remarks>
    public static StorageDecision DecideSend(StoredEntry entry, Uri address, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(address);
        return !EndpointReading.IsEncrypted(address) ? new StorageDecision(DenialReason.SafeguardMissing, [ClauseId.Parse("P4.2.2/1")])
            : !entry.Owner.Covers(address.IdnHost) ? new StorageDecision(DenialReason.AnotherDomain, [ClauseId.Parse("P4.5/1")])
            : !entry.IsDescribed(now)
                ? new StorageDecision(DenialReason.UndeclaredStorage, [ClauseId.Parse("P4.5/3"), ClauseId.Parse("P4.5/1")])
            : new StorageDecision(DenialReason.None, [ClauseId.Parse("P4.5/1")]);
    }

    /// <summary>Decides on an entry and registers it if it is allowed.</summary>
    public StorageDecision Write(StoredEntry entry, StorageChoices choices, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        StorageDecision decision = DecideWrite(entry, choices, now);
        if (decision.IsAllowed)
        {
            _entries[KeyOf(entry)] = entry;
        }

        return decision;
    }

    /// <summary>Returns the entries that a request to an address may carry.</summary>
    /// <remarks>A redirect to another domain carries none of them (P4.5/1).</remarks>
    public IReadOnlyList<StoredEntry> SentTo(Uri address, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(address);
        return [.. _entries.Values.Where(entry => DecideSend(entry, address, now).IsAllowed)];
    }

    /// <summary>Removes the entries that have expired or that the person no longer wants.</summary>
    /// <remarks>Entries that signing in needs stay.</remarks>
    /// <returns>The removed entries, which the host then erases from the device.</returns>
    public IReadOnlyList<StoredEntry> RemoveDue(StorageChoices choices, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(choices);
        StoredEntry[] due = [.. _entries.Values.Where(entry => !DecideWrite(entry, choices, now).IsAllowed)];
        foreach (StoredEntry entry in due)
        {
            _entries.Remove(KeyOf(entry));
        }

        return due;
    }

    /// <summary>
    /// Describes the register in words (P4.5/2): one line for each purpose, with the entries, their owners and their expiry dates.
    /// </summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>.</param>
    public string ListForNotice(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        return StorageNotice.Of(_entries.Values, language);
    }

    private static (StorageTechnology Technology, IssuingDomain Owner, string Name) KeyOf(StoredEntry entry) =>
        (entry.Technology, entry.Owner, entry.Name);
}
