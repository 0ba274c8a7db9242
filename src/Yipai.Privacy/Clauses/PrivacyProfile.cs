namespace Yipai.Privacy;

/// <summary>Which reading of the policy decides.</summary>
public enum PrivacyProfile
{
    /// <summary>The policy under Chinese law and standards as of 2026 (S1 to S31). The default.</summary>
    Strict2026 = 0,

    /// <summary>The wording of 2021-01-20, deemed consents included.</summary>
    AsWritten2021 = 1,
}
