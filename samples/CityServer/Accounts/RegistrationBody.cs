using System.Text.Json;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>A registration as it came, with every item that it holds, wanted or not.</summary>
public sealed class RegistrationBody
{
    private static readonly Dictionary<string, DataItem> Fields = new(StringComparer.Ordinal)
    {
        ["accountName"] = DataItems.AccountName,
        ["mobileNumber"] = DataItems.MobileNumber,
        ["password"] = DataItems.AccountPassword,
    };

    private readonly Dictionary<string, string> _values = [];

    private RegistrationBody()
    {
    }

    /// <summary>The items; a field that registering does not know counts as personal (P3-5).</summary>
    public DataItemSet Items { get; private set; }

    /// <summary>The evidence that the notice was shown.</summary>
    public byte[] NoticeEvidence { get; private set; } = [];

    public string AccountName => _values.GetValueOrDefault("accountName", "");

    public string MobileNumber => _values.GetValueOrDefault("mobileNumber", "");

    public string Password => _values.GetValueOrDefault("password", "");

    /// <summary>What is wrong with a value, or null (P4.2.2/3 for the password).</summary>
    public string? FindFault() =>
        AccountName.Length is < 2 or > 32 ? "账号名称须为 2 至 32 个字符。"
        : MobileNumber.Length != 11 || !MobileNumber.All(char.IsAsciiDigit) || MobileNumber[0] != '1' ? "手机号码须为 11 位数字，以 1 开头。"
        : Password.Length < 8 ? "密码至少 8 个字符。"
        : null;

    /// <summary>Reads a body, or says that it is none.</summary>
    public static RegistrationBody? Read(byte[] utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json);
            var body = new RegistrationBody();
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (property.Name == "noticeEvidence")
                {
                    body.NoticeEvidence = property.Value.GetBytesFromBase64();
                    continue;
                }

                body.Items |= Fields.GetValueOrDefault(property.Name, DataItems.AccountInformation);
                body._values[property.Name] = property.Value.ToString();
            }

            return body;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
