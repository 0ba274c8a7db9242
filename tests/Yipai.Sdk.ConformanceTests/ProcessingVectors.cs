using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>Processing requests around the edges of every activity.</summary>
internal static class ProcessingVectors
{
    private static readonly PrincipalKind[] Principals = [PrincipalKind.Anonymous, PrincipalKind.Registered];

    private static readonly VectorConsent[] Consents =
    [
        new(IsNoticeShown: false, null), new(IsNoticeShown: true, null), new(IsNoticeShown: true, ConsentEvent.Given),
        new(IsNoticeShown: true, ConsentEvent.Refused), new(IsNoticeShown: true, ConsentEvent.Withdrawn),
    ];

    public static IEnumerable<(ProcessingRequest Request, VectorConsent Consent)> All() =>
        from activity in Activities.All
        from request in Around(activity)
        from consent in Consents.Concat(Beside(request))
        select (request, consent);

    /// <summary>The same person with one more entry in the ledger: an end, an opt-out or an evidence.</summary>
    private static IEnumerable<VectorConsent> Beside(ProcessingRequest request)
    {
        string[] events =
        [
            VectorEvents.End, VectorEvents.EndLater, VectorEvents.Agreement, VectorEvents.Source, VectorEvents.PurposeTold,
            VectorEvents.AdvertisingOff, VectorEvents.PushOff, VectorEvents.PersonalizationOff,
            VectorEvents.OffOf(request.Activity), VectorEvents.OffOf(request.Items.ToList()[0]),
        ];
        // A request that a yes does not open stays denied whatever else the ledger holds, so it is left out.
        string[] scopes = [.. YipaiPolicy.V2021_01_20.Scopes.Where(scope => scope.Activities.Contains(request.Activity))
            .Select(scope => scope.Id)];
        bool isOpened = new[] { VectorWorld.Strict, VectorWorld.AsWritten }
            .Any(guard => guard.Decide(request, Consents[2].StateFor(guard, scopes)).IsAllowed);
        return isOpened && request.Mode == CollectionMode.Unspecified && request.Principal.HasAccount
            ? events.Select(name => new VectorConsent(IsNoticeShown: true, ConsentEvent.Given) { Events = [name] })
                .Append(new(IsNoticeShown: true, null) { Events = [VectorEvents.Agreement] })
            : [];
    }

    /// <summary>The activity as declared, then one thing at a time beside it.</summary>
    private static IEnumerable<ProcessingRequest> Around(ProcessingActivity activity)
    {
        ActivityTerms terms = YipaiPolicy.V2021_01_20.TermsOf(activity, PrivacyProfile.AsWritten2021)!;
        DataItemSet strict = YipaiPolicy.V2021_01_20.TermsOf(activity, PrivacyProfile.Strict2026)!.Grounds[0].Items;
        var declared = new ProcessingRequest(activity, strict)
        {
            Principal = new PolicyPrincipal(PrincipalKind.Registered, VectorWorld.Subject),
            Permission = PermissionState.Full,
            Operation = terms.Operations.Count > 0 ? terms.Operations[0] : ServiceOperation.Use,
            Now = VectorWorld.Now,
        };
        foreach (PrincipalKind principal in Principals)
        {
            yield return declared with { Principal = new PolicyPrincipal(principal, VectorWorld.Subject) };
        }

        yield return declared with { Items = terms.Items };
        yield return declared with { Items = strict.ToList()[0] };
        yield return declared with { Items = strict | DataItems.PassportNumber };
        yield return declared with { Purpose = new("Promotion") };
        foreach (ActivityGround ground in terms.Grounds)
        {
            foreach (ProcessingPurpose purpose in ground.Purposes.Skip(1))
            {
                yield return declared with { Purpose = purpose };
            }
        }

        yield return declared with { Mode = CollectionMode.Automatic };
        yield return declared with { Mode = CollectionMode.Continuous };
        if (terms.Operations.Count > 0)
        {
            yield return declared with { Operation = ServiceOperation.Unspecified };
        }

        if (terms.Permission != DevicePermission.None)
        {
            yield return declared with { Permission = PermissionState.Closed };
        }
    }
}
