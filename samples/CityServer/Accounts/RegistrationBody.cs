using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Safeguards;

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

    /// <summary>The name in the form in which it is stored.</summary>
    public string AccountName { get; } = AccountNames.Normalize(request.AccountName ?? "");

    public string MobileNumber => request.MobileNumber ?? "";

    public string Password => request.Password ?? "";

    /// <summary>What is wrong with a value, or null (P4.2.2/3 for the password).</summary>
    public LocalizedText? FindFault() =>
        AccountNames.FindFault(AccountName)
        ?? (MobileNumber.Length != 11 || !MobileNumber.All(char.IsAsciiDigit) || MobileNumber[0] != '1' || MobileNumber[1] < '3'
            ? new LocalizedText("手机号码须为 11 位数字，以 13 至 19 开头。请检查后重填。", "A mobile number has 11 digits and begins with 13 to 19.")
            : null)
        ?? (PasswordAdvisor.Check(Password, AccountName, MobileNumber) is { IsStrong: false } advice
            ? new LocalizedText(advice.Explain(), advice.Explain("en"))
            : null);
}
