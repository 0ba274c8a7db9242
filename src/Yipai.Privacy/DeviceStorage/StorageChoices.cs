using Yipai.Privacy.Processing;

namespace Yipai.Privacy.DeviceStorage;

/// <summary>What the guard says of cookies for each purpose, and of personalization, for one person now.</summary>
/// <remarks>
/// Strict asks for a yes to what is not essential (S24). In the wording of 2021 only a word against it counts, through the
/// settings (P4.1.2-9(2)) and the opt-out (P4.1.2-4/2): the text promises no other way out.
/// </remarks>
public sealed class StorageChoices
{
    private readonly Dictionary<StoragePurpose, ProcessingDecision> _cookies;
    private readonly ProcessingDecision _personalization;

    internal StorageChoices(Func<StoragePurpose, ProcessingDecision> cookies, ProcessingDecision personalization)
    {
        _cookies = Enum.GetValues<StoragePurpose>().Where(purpose => purpose != StoragePurpose.Unspecified).ToDictionary(purpose => purpose, cookies);
        _personalization = personalization;
    }

    /// <summary>What stands against an entry that is described, or null.</summary>
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
