using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Decides for the city whether it may take a report, and whether a department may receive it.</summary>
internal static class ReportDecisions
{
    public static ProcessingDecision Decide(
        PreparedReport report, PrivacyGuard guard, PolicyPrincipal me, ConsentState consent, TimeProvider time)
    {
        DateTimeOffset now = time.GetUtcNow();
        ProcessingDecision decision = guard.Decide(new(Activities.ReportCase, report.Items) { Principal = me, Now = now }, consent);

        // The device measured the position, so its permission was open then; the consent is checked here.
        return decision.IsAllowed && report.Place.IsPersonPosition
            ? guard.Decide(
                new(Activities.DevicePositioning,
                    DataItems.PrecisePosition) { Principal = me, Permission = PermissionState.Full, Now = now }, consent)
            : decision;
    }

    public static ValueTask<DisclosureDecision> DecideDispatchAsync(
        DisclosureDesk disclosures, PolicyPrincipal me, ConsentState consent, TimeProvider time, CancellationToken cancellationToken) =>
        disclosures.DecideAsync(
            new(DisclosureKind.Sharing, "city-department", DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo))
            {
                Principal = me,
                Now = time.GetUtcNow(),
            },
            consent,
            cancellationToken);
}
