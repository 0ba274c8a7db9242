using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Policies;

/// <summary>Reads the retention rules.</summary>
internal static class RetentionReader
{
    public static RetentionRule Read(RetentionRow row, ManifestNames names)
    {
        string path = $"retention/{row.Code}";
        return new RetentionRule(
            row.Code,
            row.Name,
            ManifestNames.Enum<RetentionOutcome>(row.Strict.OnCancellation, $"{path}/onCancellation"),
            row.Strict.KeepDays is null or >= 0 ? row.Strict.KeepDays
                : throw PrivacyException.BadManifest($"{path}/keepDays", "a period is negative.", "Give whole days, 0 or more, or null."),
            names.Rule(row.Strict.Rule, $"{path}/rule"),
            row.Proposal);
    }
}
