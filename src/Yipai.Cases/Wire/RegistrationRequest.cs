using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/accounts/{subjectId}</c>: three personal items and the proof that the notice was shown (P4.1.1/1).</summary>
/// <remarks>Only <see cref="AccountFormat"/> writes and reads it. A missing member is null, so that the city can refuse it by name.</remarks>
[JsonConverter(typeof(RefusingJsonConverter<RegistrationRequest>))]
public sealed record RegistrationRequest
{
    /// <summary>Gets the account name (账号名称), or null when the body has none.</summary>
    [AccountName]
    public string? AccountName { get; init; }

    /// <summary>Gets the mobile number (手机号码), or null when the body has none.</summary>
    [MobileNumber]
    public string? MobileNumber { get; init; }

    /// <summary>Gets the password (密码), or null when the body has none.</summary>
    [AccountPassword]
    public string? Password { get; init; }

    /// <summary>Gets the ledger entry that proves the showing of the notice; JSON holds it in Base64.</summary>
    public ReadOnlyMemory<byte> NoticeEvidence { get; init; }

    /// <summary>Gets the names of the members that registering does not know; each counts as personal (P3-5).</summary>
    public IReadOnlyList<string> UnknownMembers { get; init; } = [];

    /// <summary>Returns a fixed word, never a value.</summary>
    public override string ToString() => nameof(RegistrationRequest);
}
