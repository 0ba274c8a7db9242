namespace Yipai.Privacy.Disclosure;

/// <summary>What a recipient is to the handler (P3-4, P4.4.1).</summary>
public enum RecipientKind
{
    /// <summary>An organization outside the policy's list; nothing is provided to it (P4.4.1/1).</summary>
    OtherOrganization = 0,

    /// <summary>An affiliate or partner (关联公司、合作伙伴, P3-4).</summary>
    AffiliateOrPartner,

    /// <summary>A city department that resolves cases (城市管理专业部门, P3-8; S30).</summary>
    CityManagementDepartment,

    /// <summary>The public (公众).</summary>
    Public,
}
