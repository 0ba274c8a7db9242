using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Closes the purposes for which a handler that a state organ entrusted may not use the data, even with consent.</summary>
/// <remarks>
/// The state organ is the principal (PIPL 21). Its processor may not use, link or analyse the data for itself (regulation 790, article 16).
/// The 2021 text does not mention this case, so only the strict profile decides by it.
/// </remarks>
internal static class EntrustedRule
{
    public static readonly RuleCitation[] Rules = [RuleCitation.FromLaw("PIPL 21"), RuleCitation.FromLaw("条例 16")];

    private static readonly HashSet<string?> OwnPurposes =
    [
        .. SettingsRefusal.Personalizing, "CrossDeviceConsistency", "CreditAnalysis", "CommercialAnalytics", "IndirectAggregationAnalysis",
    ];

    public static bool Closes(ProcessingPurpose purpose, GuardBasis basis) =>
        basis is { Profile: PrivacyProfile.Strict2026, Role: HandlerRole.EntrustedByStateOrgan } && OwnPurposes.Contains(purpose.Id);
}
