using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>The fixed person, instant and handlers of the vectors.</summary>
internal static class VectorWorld
{
    public static readonly SubjectId Subject = new("subject-1");

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    public static readonly PrivacyGuard Strict = Of(PrivacyProfile.Strict2026);
    public static readonly PrivacyGuard AsWritten = Of(PrivacyProfile.AsWritten2021);

    /// <summary>The registered recipient of a kind.</summary>
    public static string IdOf(RecipientKind kind) => $"the-{kind}";

    private static PrivacyGuard Of(PrivacyProfile profile)
    {
        var options = new YipaiPrivacyOptions { Profile = profile };
        options.UseDemonstrationHandler();
        foreach (RecipientKind kind in Enum.GetValues<RecipientKind>())
        {
            options.Recipients.Add(new DataRecipient(IdOf(kind), kind.ToString(), kind, "dpo@example.cn", DataItemSet.Of([.. DataItems.All]), "contract")
            {
                AcknowledgedPurposes = [new("IdentityVerification")],
            });
        }

        return new PrivacyGuard(options);
    }
}
