using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Safeguards;

/// <summary>Lists the safeguards that an item needs (P1/1; PIPL 51).</summary>
/// <param name="EncryptAtRest">Whether the item must be encrypted at rest.</param>
/// <param name="EncryptInTransit">Whether the item must be encrypted in transit.</param>
/// <param name="MaskOnDisplay">Whether the item must be masked for everyone but the person.</param>
/// <param name="LogAccess">Whether every access to the item must be logged.</param>
public sealed record SafeguardProfile(bool EncryptAtRest, bool EncryptInTransit, bool MaskOnDisplay, bool LogAccess)
{
    /// <summary>
    /// Returns an item's profile: every safeguard for a sensitive item, encryption in transit and masking for a personal one.
    /// </summary>
    /// <remarks>An item is sensitive if the policy or the law says so, whichever is stricter (S26).</remarks>
    public static SafeguardProfile Of(DataItemFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Under(PrivacyProfile.Strict2026) switch
        {
            Sensitivity.NotPersonal => new(false, false, false, false),
            Sensitivity.Personal => new(false, true, true, false),
            _ => new(true, true, true, true),
        };
    }
}
