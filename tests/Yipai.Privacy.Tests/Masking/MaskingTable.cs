using System.Text;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>What each audience sees of an example of each item, as docs/masking.md shows it.</summary>
internal static class MaskingTable
{
    private static readonly Audience[] Readers =
        [Audience.Public, Audience.Log, Audience.Partner, Audience.Department, Audience.Staff, Audience.Agent, Audience.Subject];

    private static readonly (string Item, string Value)[] Fields =
    [
        ("phone.mobile", "13812345678"), ("phone.landline", "0411-84801234"), ("person.name", "欧阳小明"), ("person.birthDate", "1990-05-12"),
        ("person.address", "大连市中山区人民路15号"), ("id.number", "11010519491231002X"), ("id.passport", "E12345678"),
        ("id.driver", "210200123456"),
        ("account.name", "dalian-walker"), ("account.nickname", "海边走走"), ("account.email", "walker@example.cn"),
        ("account.thirdParty", "wx_walker88"),
        ("account.password", "correct horse"), ("account.secQuestion", "first school"), ("account.secAnswer", "No. 3"),
        ("bank.card", "6217000010002105024"),
        ("device.imei", "860123041234567"), ("device.mac", "AA:BB:CC:DD:EE:FF"), ("log.ip", "203.0.113.9"),
        ("log.url", "https://example.cn/a?token=1"),
        ("loc.precise", "38.9140,121.6147"), ("act.post", "打13812345678"), ("case.report", "打13812345678"), ("act.comment", "打13812345678"),
        ("act.qa", "打13812345678"), ("comm.csContent", "打13812345678"), ("case.info", "打13812345678"), ("case.type", "上水井盖"),
        ("media.photo", "photo"),
        ("media.video", "video"), ("media.audio", "audio"), ("person.gender", "女"),
    ];

    private static readonly (FindingKind Kind, string Value)[] Texts =
    [
        (FindingKinds.MobileNumber, "138 1234 5678"), (FindingKinds.LandlineNumber, "0411-84801234"), (FindingKinds.PersonName, "欧阳小明"),
        (FindingKinds.BirthDate, "1990年5月12日"), (FindingKinds.PostalAddress, "大连市中山区人民路15号"),
        (FindingKinds.IdentityNumber, "11010519491231002X"),
        (FindingKinds.PassportNumber, "E12345678"), (FindingKinds.DrivingLicence, "210200123456"),
        (FindingKinds.MilitaryIdentity, "军字第1234567号"),
        (FindingKinds.BankCardNumber, "6217 0000 1000 2105 024"), (FindingKinds.CreditCode, "91210200MA0UXXXX1X"),
        (FindingKinds.VehiclePlate, "辽B12345"),
        (FindingKinds.EmailAddress, "walker@example.cn"), (FindingKinds.SecretUrl, "https://example.cn/a?token=1"),
        (FindingKinds.AccountSecret, "hunter22"),
        (FindingKinds.IpAddress, "203.0.113.9"), (FindingKinds.MacAddress, "AA:BB:CC:DD:EE:FF"), (FindingKinds.Imei, "860123041234567"),
        (FindingKinds.DeviceIdentifier, "a1b2c3d4e5f6"), (FindingKinds.GeoCoordinates, "38.9140,121.6147"),
        (FindingKinds.WeChatAccount, "wx_walker88"),
    ];

    public static string Write(MaskingRules rules)
    {
        var masker = new Masker(rules);
        var page = new StringBuilder();
        Head("in a field", "value", page);
        foreach ((string id, string value) in Fields)
        {
            DataItem item = DataItems.Find(id);
            page.Append($"| `{id}` | {Cell(value)} |");
            foreach (Audience reader in Readers)
            {
                MaskingRule rule = rules.ForField(item, reader);
                string shown = masker.MaskItem(item, value, reader, PublicationChoice.Granted);
                string cell = shown.Length == 0 ? "–" : shown == value ? "whole" : Cell(shown);
                page.Append($" {cell}{(rule.NeedsPublication ? " (with consent)" : "")} |");
            }

            page.Append('\n');
        }

        page.Append('\n');
        Head("in a text", "value", page);
        foreach ((FindingKind kind, string value) in Texts)
        {
            page.Append($"| `{kind.Id}` | {Cell(value)} |");
            foreach (Audience reader in Readers)
            {
                string shown = masker.MaskFinding(kind, value, reader);
                page.Append($" {(shown == value ? "whole" : Cell(shown))} |");
            }

            page.Append('\n');
        }

        return page.ToString();
    }

    private static void Head(string what, string value, StringBuilder page)
    {
        page.Append($"| {what} | {value} | {string.Join(" | ", Readers)} |\n");
        page.Append($"| --- | --- |{string.Concat(Readers.Select(_ => " --- |"))}\n");
    }

    private static string Cell(string text) =>
        text.Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
