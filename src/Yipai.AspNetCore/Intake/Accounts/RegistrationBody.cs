using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Safeguards;

namespace Yipai.AspNetCore.Intake;

/// <summary>Holds a registration as it arrived, with every item in it, including items that the city did not ask for.</summary>
internal sealed class RegistrationBody(RegistrationRequest request)
{
    /// <summary>Gets the items of the registration.</summary>
    /// <remarks>An unknown field counts as personal information (P3-5).</remarks>
    public DataItemSet Items =>
        (request.AccountName is null ? DataItemSet.Empty : DataItems.AccountName)
        | (request.MobileNumber is null ? DataItemSet.Empty : DataItems.MobileNumber)
        | (request.Password is null ? DataItemSet.Empty : DataItems.AccountPassword)
        | (request.UnknownMembers.Count == 0 ? DataItemSet.Empty : DataItems.AccountInformation);

    /// <summary>Gets the evidence that the notice was shown.</summary>
    public ReadOnlyMemory<byte> NoticeEvidence => request.NoticeEvidence;

    /// <summary>Gets the name in the form in which it is stored.</summary>
    public string AccountName { get; } = AccountNames.Normalize(request.AccountName ?? "");

    public string MobileNumber => request.MobileNumber ?? "";

    public string Password => request.Password ?? "";

    /// <summary>Returns what is wrong with a value, or null if all values are acceptable (P4.2.2/3 for the password).</summary>
    public LocalizedText? FindFault() =>
        AccountNames.FindFault(AccountName)
        ?? FindMobileFault(MobileNumber)
        ?? (PasswordAdvisor.Check(Password, AccountName, MobileNumber) is { IsStrong: false } advice
            ? new LocalizedText(advice.Explain(), advice.Explain("en"))
            : null);

    /// <summary>Returns what is wrong with a mobile number, or null if it is acceptable.</summary>
    public static LocalizedText? FindMobileFault(string number) =>
        number.Length != 11 || !number.All(char.IsAsciiDigit) || number[0] != '1' || number[1] < '3'
            ? new LocalizedText(
                "手机号码须为 11 位数字，以 13 至 19 开头。请检查后重填。",
                "A mobile number has 11 digits and begins with 13 to 19. Check the number and enter it again.")
            : null;
}
