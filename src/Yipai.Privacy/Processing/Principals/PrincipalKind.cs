namespace Yipai.Privacy.Processing;

/// <summary>Names the relation of a person to the policy (P3-2, P4.1.1/2, P3-6).</summary>
public enum PrincipalKind
{
    /// <summary>The person is a visitor without an account, whom the policy protects but deemed consent does not bind.</summary>
    Anonymous = 0,

    /// <summary>The person is a registered user (注册用户).</summary>
    Registered,

    /// <summary>The person purchased paid services (收费服务的购买方).</summary>
    Purchaser,

    /// <summary>The person never saw the policy, such as a contact or a bystander.</summary>
    ThirdParty,

    /// <summary>A registered device of the city, such as a street camera; nobody consents for it.</summary>
    Device,
}
