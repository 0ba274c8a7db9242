namespace Yipai.Privacy.Disclosure;

/// <summary>What a recipient is to the handler (P3-4, P4.4.1).</summary>
public enum RecipientKind
{
    /// <summary>An organization outside the policy's list; nothing is provided to it (P4.4.1/1).</summary>
    OtherOrganization = 0,

    /// <summary>投资股东, an affiliate (P3-4).</summary>
    InvestingShareholder,

    /// <summary>投资股东所投资的公司, an affiliate (P3-4).</summary>
    ShareholderInvestee,

    /// <summary>联盟成员, a partner (P3-4).</summary>
    AllianceMember,

    /// <summary>合作伙伴 (P3-4).</summary>
    Partner,

    /// <summary>受信任的第三方供应商, a partner (P3-4).</summary>
    TrustedSupplier,

    /// <summary>服务商, a partner (P3-4).</summary>
    ServiceProvider,

    /// <summary>代理商, a partner (P3-4).</summary>
    Agent,

    /// <summary>其指定的服务提供商 (P4.4.1-2/1).</summary>
    DesignatedServiceProvider,

    /// <summary>技术服务的供应商, entrusted (P4.4.1-2/2).</summary>
    EntrustedSupplier,

    /// <summary>第三方支付机构 (P4.4.1-2/2).</summary>
    PaymentInstitution,

    /// <summary>委托推广的合作伙伴: developer, agent, property owner, brokerage (P4.4.1-2/3).</summary>
    PromotionPartner,

    /// <summary>提供验证服务的第三方 (P4.1.1/4).</summary>
    VerificationProvider,

    /// <summary>第三方的合作单位, the second hop of a verification (P4.1.1-3).</summary>
    VerificationPartnerUnit,

    /// <summary>第三方账户平台 (P4.1.1/6).</summary>
    ThirdPartyPlatform,

    /// <summary>A recipient of statistics without identity (P4.1.2-9(4)).</summary>
    StatisticsRecipient,

    /// <summary>A recipient of de-identified information (P4.4.3).</summary>
    DeidentifiedRecipient,

    /// <summary>新的持有个人信息的主体 (P4.4.1-3).</summary>
    NewHandler,

    /// <summary>A competent authority or court (P4.4.2-1 to P4.4.2-3).</summary>
    Authority,

    /// <summary>A city department that resolves cases (城市管理专业部门, P3-8; S30).</summary>
    CityManagementDepartment,

    /// <summary>The public (公众).</summary>
    Public,
}
