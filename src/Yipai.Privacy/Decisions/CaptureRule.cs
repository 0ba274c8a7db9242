using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Decides whether a device may take pictures in a public place.</summary>
/// <remarks>
/// No consent enters the decision (PIPL 26). The safe reading of PIPL 26 is that only a body with a public duty may run such a device, so
/// a commercial handler is refused. The 2021 text does not mention devices, so both profiles decide by the law.
/// </remarks>
internal static class CaptureRule
{
    private static readonly RuleCitation[] Rules = [RuleCitation.FromLaw("PIPL 26")];
    private static readonly RuleCitation[] HandlerRules = [RuleCitation.FromLaw("PIPL 26"), RuleCitation.FromLaw("PIPL 34")];

    private static readonly DataItemSet Taken = DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo);

    public static ProcessingDecision Decide(
        PolicyPrincipal principal, DeviceMandate? mandate, DataItemSet items, PersonalInformationHandler handler)
    {
        var missing = new List<MissingCondition>();
        if (handler.Role == HandlerRole.Commercial)
        {
            missing.Add(new MissingCondition(DenialReason.HandlerNotPublic, HandlerRules));
        }

        if (principal.Kind != PrincipalKind.Device || mandate is null || mandate.MissingParts.Count > 0)
        {
            missing.Add(new MissingCondition(DenialReason.MandateMissing, Rules));
        }

        if (!items.IsSubsetOf(Taken))
        {
            missing.Add(new MissingCondition(DenialReason.UndeclaredItem, Rules) { Items = items.Except(Taken) });
        }

        return missing.Count == 0 ? new ProcessingDecision(DenialReason.None, Rules) : new ProcessingDecision(missing);
    }
}
