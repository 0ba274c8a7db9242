namespace Yipai.Privacy.Safeguards;

/// <summary>What is weak about a password (P4.2.2/3).</summary>
public enum PasswordWeakness
{
    /// <summary>Weak for a reason not named here.</summary>
    Unspecified = 0,

    /// <summary>Fewer than 8 characters.</summary>
    TooShort,

    /// <summary>Fewer than three of lower case, upper case, digits and signs, in fewer than 16 characters.</summary>
    TooPlain,

    /// <summary>One of the best known passwords, or a run such as 12345678.</summary>
    WellKnown,

    /// <summary>Holds the account's name or number.</summary>
    HoldsAccount,
}
