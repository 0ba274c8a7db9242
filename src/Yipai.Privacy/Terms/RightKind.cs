namespace Yipai.Privacy.Terms;

/// <summary>What a person asks for (个人信息权利, P4.3; PIPL 44 to 48).</summary>
/// <remarks>
/// Withdrawing a consent, closing a permission and opting out are no requests: they act at once, free, and cannot be refused
/// (PIPL 15; P4.1.2-3/4, P4.1.2-4/2). None of them has a member here.
/// </remarks>
public enum RightKind
{
    /// <summary>Seeing what is held (访问、查阅, P4.3.1; PIPL 45).</summary>
    Access = 0,

    /// <summary>A copy (复制, PIPL 45).</summary>
    Copy,

    /// <summary>A copy that another handler can read (转移, PIPL 45).</summary>
    Portability,

    /// <summary>Editing, changing, completing (编辑、变更, P4.3.1; PIPL 46).</summary>
    Correction,

    /// <summary>Deletion of a part (删除, P4.3.2; PIPL 47).</summary>
    Deletion,

    /// <summary>Storage only, no other use (限制, PIPL 44).</summary>
    Restriction,

    /// <summary>How the information is processed (解释说明, PIPL 48).</summary>
    Explanation,

    /// <summary>The end of the account (注销账户, P4.3.3).</summary>
    AccountClosure,
}
