using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Safeguards;

/// <summary>The safeguards that an item needs (P1/1; PIPL 51).</summary>
/// <param name="EncryptAtRest">Encrypted where it lies.</param>
/// <param name="EncryptInTransit">Encrypted on its way.</param>
/// <param name="MaskOnDisplay">Masked for all but the person.</param>
/// <param name="LogAccess">Every access logged.</param>
public sealed record SafeguardProfile(bool EncryptAtRest, bool EncryptInTransit, bool MaskOnDisplay, bool LogAccess)
{
    /// <summary>The profile of an item: all for a sensitive one, transit and display for a personal one.</summary>
    /// <remarks>Sensitive is what policy or law calls so, whichever is stricter (S26).</remarks>
    public static SafeguardProfile Of(DataItemFacts facts) => facts.Under(PrivacyProfile.Strict2026) switch
    {
        Sensitivity.NotPersonal => new(false, false, false, false),
        Sensitivity.Personal => new(false, true, true, false),
        _ => new(true, true, true, true),
    };
}
