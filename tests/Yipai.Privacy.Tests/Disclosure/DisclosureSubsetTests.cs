using CsCheck;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>Whatever strict allows to be disclosed, the wording allows; the closed list of exceptions has no disclosure in it.</summary>
public sealed class DisclosureSubsetTests
{
    private static readonly RecipientKind[] Kinds = Enum.GetValues<RecipientKind>();
    private static readonly string[] Texts = ["x", "x", "x", ""];
    private static readonly ProcessingPurpose[] Purposes =
        [default, ProcessingPurpose.ProvideService, new("IdentityVerification"), ProcessingPurpose.CommercialAds];

    /// <summary>Pairs that a way of the policy may give together.</summary>
    private static readonly DataItem[][] Usual =
    [
        [DataItems.CaseReport, DataItems.Photo], [DataItems.PublishedText, DataItems.Photo],
        [DataItems.AccountNickname, DataItems.AccountAvatar],
        [DataItems.PersonName, DataItems.IdentityNumber], [DataItems.PaymentResult, DataItems.BankCardNumber],
        [DataItems.CaseReport, DataItems.MobileNumber],
    ];

    private static readonly Dictionary<(PrivacyProfile, HandlerRole), PrivacyGuard> Guards = (
        from profile in Enum.GetValues<PrivacyProfile>()
        from role in Enum.GetValues<HandlerRole>()
        select (Key: (profile, role), Guard: Recipients.Of(profile, role))).ToDictionary(one => one.Key, one => one.Guard);

    private static readonly Gen<DrawnDisclosure> Requests = Gen.Select(
        Gen.Int[0, Kinds.Length - 1], Gen.Enum<DisclosureKind>(), Gen.Int[0, 500].Array[1, 3], Gen.Enum<PrincipalKind>(), Gen.Int[0, 12],
        Gen.Int[0, 31],
        Gen.Enum<ConsentEvent>().Nullable().Array[2])
        .Select((recipient, kind, items, principal, ground, rest, choices) =>
            new DrawnDisclosure(recipient, kind, items, principal, ground, rest, choices));

    [Fact]
    [Covers("P4.4.1/1", "P4.4.2")]
    [Trait("Duration", "Long")]
    public void DecideDisclosure_AllowedInStrict_IsAllowedAsWritten()
    {
        var ways = new HashSet<string>();
        Requests.Sample(drawn =>
        {
            DisclosureRequest request = drawn.Request();
            if (Decide(PrivacyProfile.Strict2026, drawn).IsAllowed)
            {
                lock (ways)
                {
                    ways.Add($"{request.Kind} {request.RecipientId} {request.Ground?.Clause}");
                }

                DisclosureDecision wording = Decide(PrivacyProfile.AsWritten2021, drawn);
                Assert.True(wording.IsAllowed, $"{drawn}: {wording}");
            }
        }, iter: 40_000);

        Assert.True(ways.Count > 40, $"only {ways.Count} ways were allowed");
    }

    private static DisclosureDecision Decide(PrivacyProfile profile, DrawnDisclosure drawn)
    {
        PrivacyGuard guard = Guards[(profile, (HandlerRole)(drawn.Items[0] % 3))];
        return guard.DecideDisclosure(drawn.Request(), drawn.StateFor(guard));
    }

    private sealed record DrawnDisclosure(
        int Recipient, DisclosureKind Kind, int[] Items, PrincipalKind Principal, int GroundKind, int Rest, ConsentEvent?[] Choices)
    {
        private RecipientKind To => Kinds[Recipient];

        public DisclosureRequest Request()
        {
            DataItem Draw(int number) =>
                number % 9 == 0 ? DataItems.All[number % DataItems.All.Count] : Usual[Rest % Usual.Length][number % 2];
            return Recipients.To(To, DataItemSet.Of([.. Items.Select(Draw)]), Kind) with
            {
                Principal = new PolicyPrincipal(Principal, Subject),
                Purpose = Purposes[Rest % 4],
                Ground = Ground(Texts[Rest % 4], Rest % 2 == 0, DataItemSet.Of([.. Items.Select(Draw)])),
                Entrustment = Rest % 3 == 0 ? null : Agreement(Texts[Rest % 4]),
                JointAgreementId = Texts[Rest % 4],
                Deidentification = Rest % 5 == 0 ? new DeidentificationEvidence("R", 2 + (Rest % 3), 0.1, 0.2, AreKeysApart: true) : null,
                Guarantee = Rest % 2 == 0 ? new ReidentificationGuarantee("c", "t", AreKeysWithheld: true) : null,
                Change = Rest % 3 == 0 ? null : Change(),
                OnwardFrom = Rest % 3 == 0 ? Recipients.IdOf(RecipientKind.VerificationProvider) : null,
                IsOwnInformation = Rest % 4 != 0,
                ShownItems = Rest % 4 == 0 ? DataItemSet.Empty : DataItemSet.Of([.. DataItems.All]),
                AlternativeToFace = Texts[Rest % 4],
            };
        }

        public ConsentState StateFor(PrivacyGuard guard) => State(guard, [
            .. guard.Policy.Scopes.Select(
                (scope, index) => (Id: scope.IsPerRecipient ? $"{scope.Id}/{Recipients.IdOf(To)}" : scope.Id, Choice: Choices[index % 2]))
                .Where(drawn => drawn.Choice is not null).Select(drawn => (drawn.Id, drawn.Choice!.Value)),
        ]);

        private static EntrustmentAgreement Agreement(string text) => new()
        {
            ContractId = "E", Purpose = text, Method = "m", Items = DataItemSet.Of([.. DataItems.All]), Protection = "p",
            EndsAt = Now.AddDays(1),
        };

        private HandlerChange Change() => new(
            new PersonalInformationHandler("新公司", "dpo@example.cn", new HandlerId("new"), HandlerRole.Commercial), Rest % 2 == 0, [],
            Rest % 4 == 0 ? null : Now.AddDays(-1));

        private DisclosureGround? Ground(string text, bool answer, DataItemSet needed) => GroundKind switch
        {
            0 => new NationalSecurityGround("x", text, needed),
            1 => new PublicInterestGround("x", text, answer, needed),
            2 => new CriminalJusticeGround(text, "x", needed),
            3 => new VitalInterestGround((ProtectedInterest)(Rest % 4), text, answer, needed),
            4 => new SelfPublishedGround(text, answer ? DataItemSet.Of([.. DataItems.All]) : DataItems.CaseReport, needed),
            5 => new PublicSourceGround(text, needed),
            6 => new ContractGround(text, answer, needed),
            7 => new SafeOperationGround(text, answer ? Now.AddHours(1) : Now, needed),
            8 => new OtherLawGround(text, (StatuteRank)(Rest % 4), needed),
            _ => null,
        };
    }
}
