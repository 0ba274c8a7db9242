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
    /// <summary>Returns a fixed word, never a value.</summary>
    public override string ToString() => nameof(SignInRequest);
}
