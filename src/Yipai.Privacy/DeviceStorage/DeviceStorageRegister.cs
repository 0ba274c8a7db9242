using Yipai.Privacy.Processing;
using Yipai.Privacy.Safeguards;

namespace Yipai.Privacy.DeviceStorage;

/// <summary>What a host keeps on a device: cookies and the five like technologies (Cookie 和同类技术, P4.5).</summary>
/// <remarks>Holds names, purposes and ends, never values; the host writes and erases. Not safe for use from several threads at once.</remarks>
public sealed class DeviceStorageRegister
{
    private readonly Dictionary<(StorageTechnology Technology, IssuingDomain Owner, string Name), StoredEntry> _entries = [];

    /// <summary>Opens a register.</summary>
    /// <param name="entries">What the device holds already.</param>
    public DeviceStorageRegister(params IEnumerable<StoredEntry> entries)
    {
        foreach (StoredEntry entry in entries)
        {
            _entries[KeyOf(entry)] = entry;
        }
    }

    /// <summary>Every entry, for the notice (P4.5/2).</summary>
    public IReadOnlyCollection<StoredEntry> Entries => _entries.Values;

    /// <summary>May this be kept on the device?</summary>
    public static StorageDecision DecideWrite(StoredEntry entry, StorageChoices choices, DateTimeOffset now) =>
        !entry.IsDescribed(now) ? new StorageDecision(DenialReason.UndeclaredStorage, [ClauseId.Parse("P4.5/3"), ClauseId.Parse("P4.5/1")])
        : choices.FindGap(entry) is { } gap ? new StorageDecision(gap.Reason, gap.Citations)
        : new StorageDecision(DenialReason.None, [ClauseId.Parse("P4.5/2"), ClauseId.Parse("P4.5/3")]);

    /// <summary>May this go to that address? Asked anew for each address that a redirect names.</summary>
    public static StorageDecision DecideSend(StoredEntry entry, Uri address, DateTimeOffset now) =>
        !EndpointReading.IsEncrypted(address) ? new StorageDecision(DenialReason.SafeguardMissing, [ClauseId.Parse("P4.2.2/1")])
        : !entry.Owner.Covers(address.IdnHost) ? new StorageDecision(DenialReason.AnotherDomain, [ClauseId.Parse("P4.5/1")])
        : !entry.IsDescribed(now) ? new StorageDecision(DenialReason.UndeclaredStorage, [ClauseId.Parse("P4.5/3"), ClauseId.Parse("P4.5/1")])
        : new StorageDecision(DenialReason.None, [ClauseId.Parse("P4.5/1")]);

    /// <summary>Decides on an entry and keeps it when allowed.</summary>
    public StorageDecision Write(StoredEntry entry, StorageChoices choices, DateTimeOffset now)
    {
        StorageDecision decision = DecideWrite(entry, choices, now);
        if (decision.IsAllowed)
        {
            _entries[KeyOf(entry)] = entry;
        }

        return decision;
    }

    /// <summary>The entries that a request to an address may carry; a redirect to another domain carries none (P4.5/1).</summary>
    public IReadOnlyList<StoredEntry> SentTo(Uri address, DateTimeOffset now) =>
        [.. _entries.Values.Where(entry => DecideSend(entry, address, now).IsAllowed)];

    /// <summary>Removes what has ended, or what the person no longer wants; what signing in needs stays.</summary>
    /// <returns>What was removed, so that the host removes it from the device.</returns>
    public IReadOnlyList<StoredEntry> RemoveDue(StorageChoices choices, DateTimeOffset now)
    {
        StoredEntry[] due = [.. _entries.Values.Where(entry => !DecideWrite(entry, choices, now).IsAllowed)];
        foreach (StoredEntry entry in due)
        {
            _entries.Remove(KeyOf(entry));
        }

        return due;
    }

    /// <summary>The register in words (P4.5/2): a line for each purpose, with what is kept for it, by whom and until when.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>.</param>
    public string ListForNotice(string language = "zh-CN") => StorageNotice.Of(_entries.Values, language);

    private static (StorageTechnology Technology, IssuingDomain Owner, string Name) KeyOf(StoredEntry entry) =>
        (entry.Technology, entry.Owner, entry.Name);
}
