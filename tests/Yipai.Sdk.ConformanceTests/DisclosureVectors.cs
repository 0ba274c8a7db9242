using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>Disclosures to a recipient of each kind, in each way, with and without what they rest on.</summary>
internal static class DisclosureVectors
{
    private const string Filled = "filled";

    private static readonly DataItemSet CaseItems = DataItemSet.Of(DataItems.CaseReport, DataItems.Photo);

    private static readonly DataItemSet[] ItemsOfWays =
    [
        CaseItems, DataItemSet.Of(DataItems.AccountNickname, DataItems.AccountAvatar),
            DataItemSet.Of(DataItems.PersonName, DataItems.IdentityNumber),
        DataItemSet.Of(DataItems.FacePhoto, DataItems.FaceVideo), DataItems.FaceVideo, DataItems.PreferenceFeature,
        DataItems.PaymentResult, DataItemSet.Of(DataItems.PublishedText, DataItems.Photo), CaseItems | DataItems.PassportNumber,
    ];

    private static readonly VectorConsent[] Consents = [new(IsNoticeShown: true, null), new(IsNoticeShown: true, ConsentEvent.Given)];

    public static IEnumerable<(DisclosureRequest Request, VectorConsent Consent)> All() =>
        from recipient in Enum.GetValues<RecipientKind>()
        from request in To(VectorWorld.IdOf(recipient))
        from consent in Consents.Concat(Beside(request))
        select (request, consent);

    /// <summary>The same person who took the word back, left, or turned something off.</summary>
    /// <remarks>A request that a yes does not open stays denied whatever else the ledger holds, so it is left out.</remarks>
    private static IEnumerable<VectorConsent> Beside(DisclosureRequest request)
    {
        if (!new[] { VectorWorld.Strict, VectorWorld.AsWritten }.Any(guard =>
            guard.DecideDisclosure(request, Consents[1].StateFor(guard, ScopesFor(request))).IsAllowed))
        {
            yield break;
        }

        yield return new(IsNoticeShown: false, null);
        yield return new(IsNoticeShown: true, ConsentEvent.Refused);
        yield return new(IsNoticeShown: true, ConsentEvent.Withdrawn);
        if (request.Ground is null && EvidenceOf(request).Any())
        {
            string[] events =
            [
                VectorEvents.End, VectorEvents.EndLater, VectorEvents.AdvertisingOff, VectorEvents.PersonalizationOff,
                    VectorEvents.Agreement,
                VectorEvents.OffOf(request.Items.ToList()[0]), VectorEvents.OffOf(Activities.ReportCase),
                    VectorEvents.OffOf(Activities.Personalization),
                VectorEvents.OffOf(Activities.RealNameVerification), VectorEvents.OffOf(Activities.ThirdPartyLogin),
            ];
            foreach (string name in events)
            {
                yield return new(IsNoticeShown: true, ConsentEvent.Given) { Events = [name] };
            }

            yield return new(IsNoticeShown: true, null) { Events = [VectorEvents.Agreement] };
        }
        else if (request.Ground is not null)
        {
            yield return new(IsNoticeShown: true, null) { Events = [VectorEvents.End] };
        }
    }

    /// <summary>The scopes on which the word of a vector is given.</summary>
    public static IReadOnlyList<string> ScopesFor(DisclosureRequest request) =>
    [
        "case-handling", "publication", "third-party-login", "advertising", "personalization",
        .. VectorWorld.Strict.Policy.Scopes.Where(scope => scope.IsPerRecipient).Select(scope => $"{scope.Id}/{request.RecipientId}"),
    ];

    /// <summary>The names of what a request rests on.</summary>
    public static IEnumerable<string> EvidenceOf(DisclosureRequest request)
    {
        (bool IsThere, string Name)[] evidence =
        [
            (request.Entrustment is not null, "entrustment"), (request.JointAgreementId is not null, "jointAgreement"),
            (request.IsOwnInformation, "ownInformation"),
            (!request.ShownItems.IsEmpty, "shownItems"), (request.AlternativeToFace is not null, "alternativeToFace"),
            (request.Change is not null, "handlerChange"),
            (request.OnwardFrom is not null, "onward"), (request.Deidentification is not null, "deidentification"),
            (request.Guarantee is not null, "guarantee"),
        ];
        return evidence.Where(one => one.IsThere).Select(one => one.Name);
    }

    private static IEnumerable<DisclosureRequest> To(string recipientId)
    {
        DisclosureRequest Bare(DisclosureKind kind, DataItemSet items) => new(kind, recipientId, items)
        {
            Principal = PolicyPrincipal.Registered(VectorWorld.Subject), Now = VectorWorld.Now,
        };

        foreach (DataItemSet items in ItemsOfWays)
        {
            yield return Bare(DisclosureKind.Sharing, items);
            yield return WithEvidence(Bare(DisclosureKind.Sharing, items));
        }

        // The second hop, the hop after it, and hops that the text does not know; then the same for another person and without another way.
        RecipientKind[] hops = recipientId == VectorWorld.IdOf(RecipientKind.VerificationPartnerUnit)
            ? [RecipientKind.VerificationProvider, RecipientKind.VerificationPartnerUnit, RecipientKind.Partner]
            : [RecipientKind.VerificationProvider];
        foreach (RecipientKind from in hops)
        {
            foreach (DataItemSet items in new[] { ItemsOfWays[2], DataItems.FacePhoto, (DataItemSet)DataItems.FaceVideo })
            {
                DisclosureRequest onward = WithEvidence(Bare(DisclosureKind.Sharing, items)) with { OnwardFrom = VectorWorld.IdOf(from) };
                yield return onward;
                yield return onward with { IsOwnInformation = false };
                yield return onward with { AlternativeToFace = null };
                yield return onward with { Purpose = new("Promotion") };
            }
        }

        foreach (DisclosureKind kind in Enum.GetValues<DisclosureKind>()
            .Where(kind => kind is not (DisclosureKind.Unspecified or DisclosureKind.Sharing)))
        {
            yield return Bare(kind, CaseItems);
            yield return WithEvidence(Bare(kind, CaseItems));
        }

        yield return Bare(DisclosureKind.Sharing, CaseItems) with
        {
            Deidentification = new DeidentificationEvidence(Filled, 4, 0.01, 0.05, AreKeysApart: true),
                Guarantee = new(Filled, Filled, AreKeysWithheld: true),
        };
        foreach (DisclosureGround ground in Grounds(Filled)
            .Concat(recipientId == VectorWorld.IdOf(RecipientKind.OtherOrganization) ? Grounds("") : []))
        {
            yield return Bare(DisclosureKind.Sharing, CaseItems) with { Ground = ground };
        }
    }

    private static DisclosureRequest WithEvidence(DisclosureRequest request) => request with
    {
        Purpose = request.Items.Contains(DataItems.IdentityNumber) ? new("IdentityVerification") : default,
        Entrustment = new EntrustmentAgreement
        {
            ContractId = Filled, Purpose = Filled, Method = Filled, Items = request.Items, Protection = Filled,
                EndsAt = VectorWorld.Now.AddDays(30),
        },
        JointAgreementId = Filled,
        IsOwnInformation = true,
        ShownItems = request.Items,
        AlternativeToFace = Filled,
        Change = new HandlerChange(
            new PersonalInformationHandler("新的处理者", "dpo@example.cn", new HandlerId("new-handler"), HandlerRole.Commercial),
                StaysBound: true, [], VectorWorld.Now.AddDays(-30)),
    };

    private static IEnumerable<DisclosureGround> Grounds(string instrument) =>
    [
        new NationalSecurityGround(Filled, instrument, CaseItems),
            new PublicInterestGround(Filled, instrument, IsHealthEmergency: false, CaseItems),
        new PublicInterestGround(Filled, instrument, IsHealthEmergency: true, CaseItems),
            new CriminalJusticeGround(Filled, instrument, CaseItems),
        new VitalInterestGround(ProtectedInterest.LifeOrHealth, instrument, IsEmergency: true, CaseItems),
        new VitalInterestGround(ProtectedInterest.OtherMajorInterest, instrument, IsEmergency: false, CaseItems),
        new SelfPublishedGround(instrument, CaseItems, CaseItems), new PublicSourceGround(instrument, CaseItems),
        new ContractGround(instrument, AtTheirRequest: true, CaseItems),
            new SafeOperationGround(instrument, VectorWorld.Now.AddHours(1), CaseItems),
        new OtherLawGround(instrument, StatuteRank.Law, CaseItems),
            new OtherLawGround(instrument, StatuteRank.LocalOrDepartmentalRule, CaseItems),
    ];
}
