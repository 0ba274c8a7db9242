using Yipai.Privacy.Policies;
using Yipai.Sdk.Testing;
using Xunit.Abstractions;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>No edit of the policy goes unnoticed.</summary>
public sealed class PolicyEditTests(ITestOutputHelper output)
{
    private static readonly PrivacyPolicy Shipped = YipaiPolicy.V2021_01_20;

    [Fact]
    [Covers("P4.6.1/1"), CoversStrict("S28"), Trait("Duration", "Long")]
    public void Between_AnyFieldEdited_ListsTheChange()
    {
        var unnoticed = new List<string>();
        int edits = 0;
        foreach ((string path, byte[] manifest) in ManifestEdits.Of(PolicyTexts.Tree()))
        {
            if (TryLoad(manifest) is { } edited)
            {
                edits++;
                if (PolicyDiff.Between(Shipped, edited).Changes.Count == 0)
                {
                    unnoticed.Add(path);
                }
            }
        }

        output.WriteLine($"{edits} edits");

        Assert.Empty(unnoticed);
        Assert.True(edits >= 3000, $"Only {edits} edits give a policy that loads.");
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.6.1/1"), CoversStrict("S28"), Trait("Duration", "Long")]
    public void Between_EditThatAllowsMore_IsMaterial(PrivacyProfile profile)
    {
        var draw = new RandomRequests(new Random(20261129), Shipped);
        PrivacyGuard before = Guard(Shipped, profile);
        var wrong = new List<string>();
        int checkedEdits = 0, widening = 0, number = 0;
        foreach ((string path, byte[] manifest) in ManifestEdits.Of(PolicyTexts.Tree()))
        {
            bool isDecisive = path.StartsWith("/activities", StringComparison.Ordinal)
                || path.StartsWith("/disclosures", StringComparison.Ordinal)
                || path.StartsWith("/scopes", StringComparison.Ordinal) || path.StartsWith("/recipients", StringComparison.Ordinal);
            if (isDecisive && number++ % 15 == 0 && TryLoad(manifest) is { } edited)
            {
                checkedEdits++;
                string? found = NewlyAllowed(draw, path, before, Guard(edited, profile)).FirstOrDefault();
                widening += found is null ? 0 : 1;
                if (found is not null && PolicyDiff.Between(Shipped, edited).Material == MaterialChange.None)
                {
                    wrong.Add($"{path}: {found}");
                }
            }
        }

        output.WriteLine($"{checkedEdits} edits, of which {widening} allow more");

        Assert.Empty(wrong);
        Assert.True(widening >= 5, $"Only {widening} of {checkedEdits} edits allow more, which proves little.");
    }

    private static IEnumerable<string> NewlyAllowed(RandomRequests draw, string path, PrivacyGuard before, PrivacyGuard after)
    {
        ProcessingActivity[] named = [.. Activities.All.Where(activity => path.Contains($"/{activity.Id}/", StringComparison.Ordinal))];
        ProcessingActivity[] activities = named.Length > 0 ? named : [.. Activities.All];
        for (int round = 0; round < 30; round++)
        {
            ConsentState state = draw.State(before, after);
            for (int turn = 0; turn < 5; turn++)
            {
                ProcessingActivity activity = draw.Any(activities);
                DataItemSet declared = Declared(before, activity) | Declared(after, activity);
                ProcessingRequest request = draw.Processing(activity, declared);
                if (after.Decide(request, state).IsAllowed && !before.Decide(request, state).IsAllowed)
                {
                    yield return $"{activity} {request.Items} {request.Purpose}";
                }

                DisclosureRequest disclosure = draw.Disclosing();
                if (after.DecideDisclosure(disclosure, state).IsAllowed && !before.DecideDisclosure(disclosure, state).IsAllowed)
                {
                    yield return $"{disclosure.Kind} to {disclosure.RecipientId}: {disclosure.Items} {disclosure.Purpose}";
                }
            }
        }
    }

    private static DataItemSet Declared(PrivacyGuard guard, ProcessingActivity activity) =>
        guard.Policy.TermsOf(activity, guard.Profile)?.Items ?? default;

    private static PrivacyGuard Guard(PrivacyPolicy policy, PrivacyProfile profile)
    {
        var options = new YipaiPrivacyOptions { Policy = policy, Profile = profile };
        options.UseDemonstrationHandler();
        options.EarlierPolicies.Add(Shipped);
        RandomRequests.Register(options);
        return new PrivacyGuard(options);
    }

    private static PrivacyPolicy? TryLoad(byte[] manifest)
    {
        try
        {
            return PrivacyPolicy.Load(manifest);
        }
        catch (PrivacyException)
        {
            return null;
        }
    }
}
