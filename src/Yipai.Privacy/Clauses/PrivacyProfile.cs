namespace Yipai.Privacy;

/// <summary>Selects the reading of the policy by which the SDK decides.</summary>
/// <example>
/// <code>
/// services.AddYipaiPrivacy(PrivacyProfile.AsWritten2021, options =&gt; options.UseDemonstrationHandler());
/// </code>
/// </example>
public enum PrivacyProfile
{
    /// <summary>The policy is read with Chinese law and standards as of 2026 (S1 to S33).</summary>
    /// <remarks>This is the default.</remarks>
    Strict2026 = 0,

    /// <summary>The wording of 2021-01-20 decides alone, deemed consents included.</summary>
    AsWritten2021 = 1,
}
