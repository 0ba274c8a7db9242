using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>Guards that know one recipient of each kind, and requests to them.</summary>
internal static class Recipients
{
    public static readonly PrivacyGuard Strict = Of(PrivacyProfile.Strict2026);
    public static readonly PrivacyGuard AsWritten = Of(PrivacyProfile.AsWritten2021);

    public static readonly DataItemSet Identity = DataItemSet.Of(DataItems.PersonName, DataItems.IdentityNumber);

    public static PrivacyGuard In(PrivacyProfile profile) => profile == PrivacyProfile.Strict2026 ? Strict : AsWritten;

    /// <summary>The id of the recipient of a kind.</summary>
    public static string IdOf(RecipientKind kind) => $"the-{kind}";

    public static DisclosureRequest To(RecipientKind kind, DataItemSet items, DisclosureKind way = DisclosureKind.Sharing) =>
        new(way, IdOf(kind), items) { Principal = Guards.Me, Now = Guards.Now };

    public static ConsentState Notified(PrivacyGuard guard, params (string Scope, ConsentEvent Choice)[] choices) =>
        Guards.State(guard, choices);

    public static PrivacyGuard Of(PrivacyProfile profile, HandlerRole role = HandlerRole.StateOrgan)
    {
        var options = new YipaiPrivacyOptions { Profile = profile };
        options.UseDemonstrationHandler();
        options.Handler = new PersonalInformationHandler("示范城市", "privacy@example.cn", new HandlerId("demonstration"), role);
        DataItemSet all = DataItemSet.Of([.. DataItems.All]);
        foreach (RecipientKind kind in Enum.GetValues<RecipientKind>())
        {
            options.Recipients.Add(new DataRecipient(IdOf(kind), $"{kind} Ltd", kind, "dpo@example.cn", all, "C-7")
            {
                AcknowledgedPurposes = [new("IdentityVerification")],
            });
        }

        options.Recipients.Add(new DataRecipient("no-contract", "No contract Ltd", RecipientKind.Partner, "dpo@example.cn", all));
        options.Recipients.Add(
            new DataRecipient("uninformed", "Uninformed Ltd", RecipientKind.VerificationProvider, "dpo@example.cn", all));
        options.Recipients.Add(new DataRecipient("unreachable", "Unreachable Ltd", RecipientKind.Partner, "", all, "C-8"));
        options.Recipients.Add(new DataRecipient("demonstration", "Ourselves", RecipientKind.Partner, "dpo@example.cn", all, "C-9"));
        options.Entrustment = new EntrustmentAgreement
        {
            ContractId = "M-1", PrincipalId = IdOf(RecipientKind.CityManagementDepartment), Purpose = "受理", Method = "平台", Items = all,
            Protection = "加密", EndsAt = Guards.Now.AddYears(1),
        };
        return new PrivacyGuard(options);
    }
}
