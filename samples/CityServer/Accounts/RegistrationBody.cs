using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>A registration as it came, with every item that it holds, wanted or not.</summary>
public sealed class RegistrationBody(RegistrationRequest request)
{
    /// <summary>The items; a field that registering does not know counts as personal (P3-5).</summary>
    public DataItemSet Items =>
        (request.AccountName is null ? DataItemSet.Empty : DataItems.AccountName)
        | (request.MobileNumber is null ? DataItemSet.Empty : DataItems.MobileNumber)
        | (request.Password is null ? DataItemSet.Empty : DataItems.AccountPassword)
        | (request.UnknownMembers.Count == 0 ? DataItemSet.Empty : DataItems.AccountInformation);

    /// <summary>The evidence that the notice was shown.</summary>
    public ReadOnlyMemory<byte> NoticeEvidence => request.NoticeEvidence;

    public string AccountName => request.AccountName ?? "";

    public string MobileNumber => request.MobileNumber ?? "";

    public string Password => request.Password ?? "";

    /// <summary>What is wrong with a value, or null (P4.2.2/3 for the password).</summary>
    public string? FindFault() =>
        AccountName.Length is < 2 or > 32 ? "账号名称须为 2 至 32 个字符。"
        : MobileNumber.Length != 11 || !MobileNumber.All(char.IsAsciiDigit) || MobileNumber[0] != '1' ? "手机号码须为 11 位数字，以 1 开头。"
        : Password.Length < 8 ? "密码至少 8 个字符。"
        : null;
}
