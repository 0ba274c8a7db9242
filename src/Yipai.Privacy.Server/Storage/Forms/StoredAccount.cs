using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Server.Storage;

/// <summary>Represents an account as the city stores it, with only the three items of P4.1.1/1.</summary>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="AccountName">The name in the form in which names are compared.</param>
/// <param name="MobileNumber">The mobile number.</param>
/// <param name="PasswordHash">The salted hash of the password, never the password itself (P4.2.2/3).</param>
[JsonConverter(typeof(RefusingJsonConverter<StoredAccount>))]
public sealed record StoredAccount(
    SubjectId SubjectId,
    [property: AccountName] string AccountName,
    [property: MobileNumber] string MobileNumber,
    [property: AccountPassword] string PasswordHash)
{
    /// <summary>Gets the time since which the account is frozen, or null.</summary>
    /// <remarks>Nobody signs in to a frozen account without renewing its password (P4.2.3/2).</remarks>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>Returns the id, never the name, the number or the hash.</summary>
    public override string ToString() => $"account {SubjectId}";
}
