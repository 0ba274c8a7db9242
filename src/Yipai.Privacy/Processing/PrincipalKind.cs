namespace Yipai.Privacy.Processing;

/// <summary>Who stands before the policy (P3-2, P4.1.1/2, P3-6).</summary>
public enum PrincipalKind
{
    /// <summary>A visitor without an account; protected, but not bound by deemed consent.</summary>
    Anonymous = 0,

    /// <summary>A registered user (注册用户).</summary>
    Registered,

    /// <summary>A purchaser of paid services (收费服务的购买方).</summary>
    Purchaser,

    /// <summary>Someone who never met the policy: a contact, a bystander.</summary>
    ThirdParty,

    /// <summary>A registered device of the city, such as a street camera; nobody consents for it.</summary>
    Device,
}
