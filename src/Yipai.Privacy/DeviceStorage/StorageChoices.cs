using Yipai.Privacy.Processing;

namespace Yipai.Privacy.DeviceStorage;

/// <summary>Holds the guard's decisions on cookies for each purpose and on personalization, for one person at one time.</summary>
/// <remarks>
/// The strict profile needs a consent for entries that are not essential (S24). Under the wording of 2021 only an objection counts, made in
/// the settings (P4.1.2-9(2)) or by the opt-out (P4.1.2-4/2), because the text promises no other way out.
/// </remarks>
public sealed class StorageChoices
{
    private readonly Dictionary<StoragePurpose, ProcessingDecision> _cookies;
    private readonly ProcessingDecision _personalization;

    internal StorageChoices(Func<StoragePurpose, ProcessingDecision> cookies, ProcessingDecision personalization)
    {
        _cookies = Enum.GetValues<StoragePurpose>()
            .Where(purpose => purpose != StoragePurpose.Unspecified)
            .ToDictionary(purpose => purpose, cookies);
        _personalization = personalization;
    }

    /// <summary>Finds what forbids a described entry.</summary>
    /// <remarks>Returns null if nothing does.</remarks>
    internal MissingCondition? FindGap(StoredEntry entry) =>
        _cookies[entry.Purpose].Missing.FirstOrDefault(missing => !(entry.IsEssential && IsWordAgainst(missing.Reason)))
        ?? (entry.IsPersonalizing ? PersonalizationOff() : null);

    private MissingCondition? PersonalizationOff() =>
        _personalization.Missing.FirstOrDefault(missing => IsWordAgainst(missing.Reason)) is { } off
            ? new MissingCondition(off.Reason, [ClauseId.Parse("P4.1.2-4/2"), .. off.Citations])
            : null;

    private static bool IsWordAgainst(DenialReason reason) =>
        reason is DenialReason.ConsentRefused or DenialReason.ConsentWithdrawn or DenialReason.RefusedInSettings;
}
