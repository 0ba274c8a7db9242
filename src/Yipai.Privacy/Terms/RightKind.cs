namespace Yipai.Privacy.Terms;

/// <summary>Says what a person asks for (个人信息权利, P4.3; PIPL 44 to 48).</summary>
/// <remarks>
/// Withdrawing a consent, closing a permission and opting out are not requests. They take effect at once, cost nothing and cannot be
/// refused (PIPL 15; P4.1.2-3/4, P4.1.2-4/2), so they have no member here.
/// </remarks>
public enum RightKind
{
    /// <summary>The person asks to see what is held (访问、查阅, P4.3.1; PIPL 45).</summary>
    Access = 0,

    /// <summary>The person asks for a copy (复制, PIPL 45).</summary>
    Copy,

    /// <summary>The person asks for a copy that another handler can read (转移, PIPL 45).</summary>
    Portability,

    /// <summary>The person asks to edit, change or complete information (编辑、变更, P4.3.1; PIPL 46).</summary>
    Correction,

    /// <summary>The person asks to delete a part (删除, P4.3.2; PIPL 47).</summary>
    Deletion,

    /// <summary>The person asks that information is only stored and not otherwise used (限制, PIPL 44).</summary>
    Restriction,

    /// <summary>The person asks how the information is processed (解释说明, PIPL 48).</summary>
    Explanation,

    /// <summary>The person asks to close the account (注销账户, P4.3.3).</summary>
    AccountClosure,

    /// <summary>The person asks to end an earlier restriction, so that the information may be used again (PIPL 44).</summary>
    RestrictionLifting,
}
