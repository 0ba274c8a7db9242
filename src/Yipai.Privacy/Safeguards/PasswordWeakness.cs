namespace Yipai.Privacy.Safeguards;

/// <summary>Names a weakness of a password (P4.2.2/3).</summary>
public enum PasswordWeakness
{
    /// <summary>The password is weak for a reason that has no member here.</summary>
    Unspecified = 0,

    /// <summary>The password has fewer than 8 characters.</summary>
    TooShort,

    /// <summary>The password has fewer than 16 characters and mixes fewer than three of lower case, upper case, digits and signs.</summary>
    TooPlain,

    /// <summary>The password is one of the best known ones, or a run such as 12345678.</summary>
    WellKnown,

    /// <summary>The password contains the account's name or number.</summary>
    HoldsAccount,
}
