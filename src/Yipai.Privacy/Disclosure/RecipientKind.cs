namespace Yipai.Privacy.Disclosure;

/// <summary>Names the relation of a recipient to the handler (P3-4, P4.4.1).</summary>
public enum RecipientKind
{
    /// <summary>The recipient is an organization outside the policy's list.</summary>
    /// <remarks>The policy provides nothing to it (P4.4.1/1).</remarks>
    OtherOrganization = 0,

    /// <summary>The recipient is an investing shareholder (投资股东), which is an affiliate (P3-4).</summary>
    InvestingShareholder,

    /// <summary>The recipient is a company in which a shareholder invests (投资股东所投资的公司), which is an affiliate (P3-4).</summary>
    ShareholderInvestee,

    /// <summary>The recipient is a member of the alliance (联盟成员), which is a partner (P3-4).</summary>
    AllianceMember,

    /// <summary>The recipient is a partner (合作伙伴, P3-4).</summary>
    Partner,

    /// <summary>The recipient is a trusted third-party supplier (受信任的第三方供应商), which is a partner (P3-4).</summary>
    TrustedSupplier,

    /// <summary>The recipient is a service provider (服务商), which is a partner (P3-4).</summary>
    ServiceProvider,

    /// <summary>The recipient is an agent (代理商), which is a partner (P3-4).</summary>
    Agent,

    /// <summary>The recipient is a service provider that the handler designates (其指定的服务提供商, P4.4.1-2/1).</summary>
    DesignatedServiceProvider,

    /// <summary>The recipient is a supplier of technical services (技术服务的供应商), entrusted by the handler (P4.4.1-2/2).</summary>
    EntrustedSupplier,

    /// <summary>The recipient is a third-party payment institution (第三方支付机构, P4.4.1-2/2).</summary>
    PaymentInstitution,

    /// <summary>
    /// The recipient promotes on the handler's behalf (委托推广的合作伙伴): a developer, agent, property owner or brokerage (P4.4.1-2/3).
    /// </summary>
    PromotionPartner,

    /// <summary>The recipient is a third party that provides verification (提供验证服务的第三方, P4.1.1/4).</summary>
    VerificationProvider,

    /// <summary>
    /// The recipient is a partner unit of the verification provider (第三方的合作单位), the second hop of a verification (P4.1.1-3).
    /// </summary>
    VerificationPartnerUnit,

    /// <summary>The recipient is a third-party account platform (第三方账户平台, P4.1.1/6).</summary>
    ThirdPartyPlatform,

    /// <summary>The recipient receives statistics that identify nobody (P4.1.2-9(4)).</summary>
    StatisticsRecipient,

    /// <summary>The recipient receives de-identified information (P4.4.3).</summary>
    DeidentifiedRecipient,

    /// <summary>The recipient is the new holder of the personal information (新的持有个人信息的主体, P4.4.1-3).</summary>
    NewHandler,

    /// <summary>The recipient is a competent authority or a court (P4.4.2-1 to P4.4.2-3).</summary>
    Authority,

    /// <summary>The recipient is a city department that resolves cases (城市管理专业部门, P3-8; S30).</summary>
    CityManagementDepartment,

    /// <summary>The recipient is the public (公众).</summary>
    Public,
}
