using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Policies;

/// <summary>Compares how long something is kept, and what happens to it when the account closes.</summary>
internal static class RetentionComparison
{
    /// <summary>Compares the two versions of one rule.</summary>
    /// <remarks>A rule that is missing keeps nothing.</remarks>
    public static void Compare(string code, PrivacyPolicy older, PrivacyPolicy newer, ChangeTally tally)
    {
        RetentionRow? before = Find(code, older), after = Find(code, newer);
        if (before is null || after is null)
        {
            tally.Add(MaterialChange.Retention, gives: after is not null, takes: before is not null);
            return;
        }

        tally.AddScale(MaterialChange.Retention, Days(older, code), Days(newer, code))
            .AddScale(MaterialChange.Retention, before.Strict.GraceWorkingDays ?? 0, after.Strict.GraceWorkingDays ?? 0)
            .AddScale(MaterialChange.Retention, Held(older, code), Held(newer, code));
    }

    /// <summary>Compares the rules that an item points to.</summary>
    public static void CompareCodes(string before, string after, PrivacyPolicy policy, ChangeTally tally)
    {
        if (before != after)
        {
            (RetentionRow? old, RetentionRow? now) = (Find(before, policy), Find(after, policy));
            tally.AddScale(MaterialChange.Retention, Days(policy, before), Days(policy, after))
                .AddScale(MaterialChange.Retention, old?.Strict.GraceWorkingDays ?? 0, now?.Strict.GraceWorkingDays ?? 0)
                .AddScale(MaterialChange.Retention, Held(policy, before), Held(policy, after));
        }
    }

    private static RetentionRow? Find(string code, PrivacyPolicy policy) =>
        policy.Document.Retention.FirstOrDefault(row => row.Code == code);

    private static double Days(PrivacyPolicy policy, string code) => policy.FindRetention(code)?.Keep?.AverageDays ?? 0;

    /// <summary>Returns how much is left after the account closes: nothing, what identifies nobody, or everything in storage.</summary>
    private static int Held(PrivacyPolicy policy, string code) => policy.FindRetention(code)?.Outcome switch
    {
        RetentionOutcome.StorageOnly => 2,
        RetentionOutcome.Deidentify => 1,
        _ => 0,
    };
}
