using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>The fixed person, instant and handlers of the vectors.</summary>
internal static class VectorWorld
{
    public static readonly SubjectId Subject = new("subject-1");

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<(PrivacyProfile, HandlerRole), PrivacyGuard> Guards = (
        from profile in Enum.GetValues<PrivacyProfile>()
        from role in Enum.GetValues<HandlerRole>()
        select (Key: (profile, role), Guard: Create(profile, role))).ToDictionary(one => one.Key, one => one.Guard);

    public static PrivacyGuard Strict => Of(PrivacyProfile.Strict2026, HandlerRole.Commercial);

    public static PrivacyGuard AsWritten => Of(PrivacyProfile.AsWritten2021, HandlerRole.Commercial);

    /// <summary>The registered recipient of a kind.</summary>
    public static string IdOf(RecipientKind kind) => $"the-{kind}";

    /// <summary>A guard whose handler has a role; the department of the vectors entrusts it where it is entrusted.</summary>
    public static PrivacyGuard Of(PrivacyProfile profile, HandlerRole role) => Guards[(profile, role)];

    private static PrivacyGuard Create(PrivacyProfile profile, HandlerRole role)
    {
        var options = new YipaiPrivacyOptions { Profile = profile };
        options.UseDemonstrationHandler();
        options.Handler = new PersonalInformationHandler("示范城市（示例）", "privacy@example.cn", new HandlerId("demonstration"), role);
        options.Entrustment = new EntrustmentAgreement
        {
            ContractId = "mandate", PrincipalId = IdOf(RecipientKind.CityManagementDepartment), Purpose = "p", Method = "m",
            Items = DataItemSet.Of([.. DataItems.All]), Protection = "p", EndsAt = Now.AddYears(1),
        };
        foreach (RecipientKind kind in Enum.GetValues<RecipientKind>())
        {
            options.Recipients.Add(new DataRecipient(IdOf(kind), kind.ToString(), kind, "dpo@example.cn",
                DataItemSet.Of([.. DataItems.All]), "contract")
            {
                AcknowledgedPurposes = [new("IdentityVerification")],
            });
        }

        return new PrivacyGuard(options);
    }
}
