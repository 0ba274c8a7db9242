namespace Yipai.Privacy.Server.Rights;

/// <summary>The six cases in which the law forbids an answer (P4.3.4/4), whatever the handler would choose.</summary>
/// <remarks>
/// Do not confuse them with the four grounds of <see cref="RefusalGround"/> or with the nine grounds of disclosure (P4.4.2).
/// </remarks>
public enum RightsExemption
{
    /// <summary>No exemption.</summary>
    None = 0,

    /// <summary>国家安全、国防安全 (P4.3.4-1).</summary>
    NationalSecurity,

    /// <summary>公共安全、公共卫生、重大公共利益 (P4.3.4-2).</summary>
    PublicInterest,

    /// <summary>犯罪侦查、起诉、审判和执行判决 (P4.3.4-3).</summary>
    CriminalJustice,

    /// <summary>主观恶意或滥用权利, with sufficient evidence (P4.3.4-4).</summary>
    BadFaithOrAbuse,

    /// <summary>合法权益受到严重损害 (P4.3.4-5).</summary>
    SeriousHarm,

    /// <summary>商业秘密 (P4.3.4-6).</summary>
    TradeSecret,
}
