using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Wire;

/// <summary>The body of <c>POST /v1/sessions</c> (P4.1.1/5); only <see cref="AccountFormat"/> writes and reads it.</summary>
/// <param name="AccountName">The account name.</param>
/// <param name="Password">The password.</param>
[JsonConverter(typeof(RefusingJsonConverter<SignInRequest>))]
public sealed record SignInRequest([property: AccountName] string AccountName, [property: AccountPassword] string Password)
{
    /// <summary>Gets the mobile number of the account, which the city asks for when the password is renewed, or null.</summary>
    [MobileNumber]
    public string? MobileNumber { get; init; }

    /// <summary>Gets the password that replaces the present one, or null to keep it.</summary>
    /// <remarks>A frozen account needs a new password (P4.2.3/2).</remarks>
    [AccountPassword]
    public string? NewPassword { get; init; }

    /// <summary>Returns a fixed word, never a value.</summary>
    public override string ToString() => nameof(SignInRequest);
}
