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
            ManifestNames.Enum<RetentionOutcome>(row.Strict.OnAccountClosure, $"{path}/onAccountClosure"),
            Term(row.Strict.Keep, $"{path}/keep"),
            names.Rule(row.Strict.Rule, $"{path}/rule"),
            row.Proposal)
        {
            Text = row.Text,
        };
    }

    private static RetentionTerm? Term(string? text, string path) =>
        text is null ? null
        : RetentionTerm.TryParse(text, out RetentionTerm term) ? term
        : throw PrivacyException.BadManifest(path, "it is not a term.", "Write years, months and days such as P3Y, P6M or P30D, or null.");
}
