using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>
/// Requests whose answer depends on the role of the handler: the dispatch, and what an entrusted handler may not do for itself.
/// </summary>
internal static class RoleVectors
{
    private static readonly VectorConsent[] Consents =
    [
        new(IsNoticeShown: false, null), new(IsNoticeShown: true, null), new(IsNoticeShown: true, ConsentEvent.Given),
        new(IsNoticeShown: true, ConsentEvent.Refused), new(IsNoticeShown: true, ConsentEvent.Withdrawn),
        new(IsNoticeShown: true, ConsentEvent.Given) { Events = [VectorEvents.End] },
    ];

    public static IEnumerable<(ProcessingRequest Request, VectorConsent Consent)> Processing() =>
        ProcessingVectors.All().Where(one => one.Request.Activity == Activities.Personalization
            || one.Request.Activity == Activities.CrossDeviceLinking || one.Request.Activity == Activities.IndirectCollection
            || one.Request.Activity == Activities.ReportCase);

    public static IEnumerable<(DisclosureRequest Request, VectorConsent Consent)> Disclosures() =>
        from recipient in new[] { RecipientKind.CityManagementDepartment, RecipientKind.PromotionPartner, RecipientKind.Partner }
        from principal in new[] { PolicyPrincipal.Registered(VectorWorld.Subject), PolicyPrincipal.Anonymous }
        from items in new DataItemSet[]
        {
            DataItemSet.Of(DataItems.CaseReport, DataItems.Photo), DataItemSet.Of(DataItems.CaseReport, DataItems.MobileNumber),
            DataItems.PreferenceFeature,
        }
        from purpose in new ProcessingPurpose[] { default, ProcessingPurpose.CommercialAds }
        from consent in Consents
        select (
            new DisclosureRequest(DisclosureKind.Sharing, VectorWorld.IdOf(recipient), items)
            {
                Principal = principal, Purpose = purpose, Now = VectorWorld.Now,
            },
            consent);
}
