using System.Text.Json;
using Yipai.Privacy.Masking;
using Yipai.Privacy.Tests.Detection;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>The published examples of two libraries; what we show otherwise, on purpose, is listed with its reason.</summary>
public sealed class MaskingProfileTests
{
    private static readonly Dictionary<string, DataItem> Items = new()
    {
        ["USER_ID"] = DataItems.AccountName,
        ["CHINESE_NAME"] = DataItems.PersonName,
        ["CHINESENAME"] = DataItems.PersonName,
        ["CN_NAME"] = DataItems.PersonName,
        ["ID_CARD"] = DataItems.IdentityNumber,
        ["IDCARDNUM"] = DataItems.IdentityNumber,
        ["FIXED_PHONE"] = DataItems.LandlineNumber,
        ["FIXEDPHONE"] = DataItems.LandlineNumber,
        ["MOBILE_PHONE"] = DataItems.MobileNumber,
        ["MOBILEPHONE"] = DataItems.MobileNumber,
        ["PHONE"] = DataItems.MobileNumber,
        ["ADDRESS"] = DataItems.HomeAddress,
        ["EMAIL"] = DataItems.EmailAddress,
        ["PASSWORD"] = DataItems.AccountPassword,
        ["BANK_CARD"] = DataItems.BankCardNumber,
        ["BANKCARD"] = DataItems.BankCardNumber,
        ["IPV4"] = DataItems.IpAddress,
        ["IPV6"] = DataItems.IpAddress,
        ["CARLICENSE"] = DataItems.IndirectInformation,
        ["BIRTHDAY"] = DataItems.BirthDate,
        ["GPS"] = DataItems.PrecisePosition,
        ["PASSPORT"] = DataItems.PassportNumber,
    };

    /// <summary>Formats of their own, not of an item.</summary>
    private static readonly Dictionary<string, MaskFormat> Formats = new()
    {
        ["CLEAR_TO_EMPTY"] = MaskFormat.Erase,
        ["PHONE_hideBefore"] = MaskFormat.KeepEnds(0, 4),
        ["PHONE_hideBetween"] = MaskFormat.KeepEnds(3, 4),
        ["PHONE_hideAfter"] = MaskFormat.KeepEnds(7, 0),
        ["ADDRESS 5"] = MaskFormat.HideLast(5),
        ["ADDRESS 50"] = MaskFormat.HideLast(16),
    };

    /// <summary>What those libraries show as it is: a plate too short to be one, and an address of which nothing shall be hidden.</summary>
    private static readonly Dictionary<(string Kind, string Input), string> HiddenHere = new()
    {
        [("CARLICENSE", "京A123")] = "******",
        [("ADDRESS 0", "北京市海淀区马连洼街道289号")] = "北京市海淀区马********",
    };

    [SkippableFact]
    public void MaskItem_LibraryExamples_ShowWhatTheLibrariesShow()
    {
        var wrong = new List<string>();
        int rows = 0;
        foreach (JsonElement row in SharedVectors.Rows("mask_pairs.jsonl"))
        {
            string source = row.GetProperty("source").GetString()!;
            string kind = row.GetProperty("kind").GetString()!;
            string input = row.GetProperty("input").GetString()!;
            bool hasArgument = kind == "ADDRESS" && row.TryGetProperty("args", out JsonElement args)
                && args.ValueKind == JsonValueKind.String;
            string key = hasArgument ? $"{kind} {row.GetProperty("args").GetString()}" : kind;
            string expected = HiddenHere.GetValueOrDefault((key, input)) ?? row.GetProperty("expected").GetString()!;
            MaskingRules rules = source.StartsWith("hutool", StringComparison.Ordinal) ? MaskingProfiles.Hutool
                : MaskingProfiles.HoubbSensitive;
            if (Formats.TryGetValue(key, out MaskFormat? format))
            {
                rules = rules.WithField(DataItems.Occupation, Audience.Public, format, RuleCitation.BeyondPolicy);
            }

            string shown = new Masker(rules).MaskItem(format is null ? Items[kind] : DataItems.Occupation, input, Audience.Public);
            rows++;
            if (shown != expected)
            {
                wrong.Add($"{key}: {input} shows {shown}, not {expected}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(rows > 30);
    }

    [Theory]
    [InlineData("phone.mobile", "18049531999", "180****1999")]
    [InlineData("id.number", "51343620000320711X", "5***************1X")]
    [InlineData("bank.card", "6227880100100105123", "6227 **** **** **** 123")]
    [InlineData("person.address", "大连市中山区人民路街道289号", "大连市中山区人********")]
    [InlineData("log.ip", "192.168.1.1", "192.*.*.*")]
    [InlineData("account.email", "walker@example.cn", "w*****@example.cn")]
    [InlineData("case.report", "井盖破损", "")]
    public void MaskItem_HutoolProfile_KeepsItsFormats(string item, string value, string expected) =>
        Assert.Equal(expected, new Masker(MaskingProfiles.Hutool).MaskItem(DataItems.Find(item), value, Audience.Public));

    [Theory]
    [InlineData("bank.card", "6217000010002105024", "6217***********5024")]
    [InlineData("id.passport", "E12345678", "E1*****78")]
    [InlineData("person.birthDate", "20220517", "********")]
    public void MaskItem_HoubbProfile_KeepsItsFormats(string item, string value, string expected) =>
        Assert.Equal(expected, new Masker(MaskingProfiles.HoubbSensitive).MaskItem(DataItems.Find(item), value, Audience.Public));
}
