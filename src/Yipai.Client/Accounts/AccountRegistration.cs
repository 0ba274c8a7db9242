using System.Text.Json.Serialization;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Client;

/// <summary>Contains the values of a registration, which collects exactly these three items (P4.1.1/1).</summary>
/// <example>
/// <code>
/// var registration = new AccountRegistration
/// {
///     AccountName = "walker", MobileNumber = "13800001111", Password = "correct-horse-42",
/// };
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter<AccountRegistration>))]
public sealed record AccountRegistration
{
    /// <summary>Gets the account name (账号名称) of 2 to 32 characters.</summary>
    [AccountName]
    public required string AccountName { get; init; }

    /// <summary>Gets the mobile number (手机号码).</summary>
    [MobileNumber]
    public required string MobileNumber { get; init; }

    /// <summary>Gets the password (密码) of 8 characters or more.</summary>
    [AccountPassword]
    public required string Password { get; init; }

    /// <summary>Gets the items that a registration processes.</summary>
    public static DataItemSet Items => DataItemSet.Of(DataItems.AccountName, DataItems.MobileNumber, DataItems.AccountPassword);

    /// <summary>Returns the name of the type, but never a value.</summary>
    public override string ToString() => nameof(AccountRegistration);
}
