using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>The validators alone, and beside those of other libraries.</summary>
public sealed class ValidatorTests
{
    /// <summary>Values about which we say otherwise, and why (docs/detection.md).</summary>
    private static readonly HashSet<string> Argued =
    [
        "MOBILE 98199649964", "MOBILE +8698099649964", "MOBILE 008698099649964", // no segment begins with 9
        "MOBILE 0086-138-1121-1114", // grouped, and the same number
        "MOBILE 0987123456", "MOBILE +886987123456", // of Taiwan
        "MOBILE 015100221432", // with the trunk 0 of long-distance dialling
        "ID_CARD 410001910101123", "ID_CARD 111111111111111", // no such division at any time
        "ID_CARD 370620199505100123", "ID_CARD 411082198901010002", // a number may name a division founded after the birth
        "IP 127.0.0.0:998", // an address and a port
        "PASSPORT C12345678", "PASSPORT AB123456", // an exit permit; another country's form
    ];

    [Theory]
    [InlineData("ID_CARD", "11010519491231002X", ValueFault.None)]
    [InlineData("ID_CARD", "110105194912310021", ValueFault.CheckDigit)]
    [InlineData("ID_CARD", "11010519490231002X", ValueFault.Date)]
    [InlineData("ID_CARD", "01010519491231002X", ValueFault.Division)]
    [InlineData("ID_CARD", "810000199408230021", ValueFault.None)]
    [InlineData("ID_CARD", "932682198501010017", ValueFault.None)]
    [InlineData("ID_CARD", "130503670401001", ValueFault.None)]
    [InlineData("ID_CARD", "1101051949", ValueFault.Length)]
    [InlineData("ID_CARD", "1101051949123100AX", ValueFault.Character)]
    [InlineData("ID_CARD", "", ValueFault.Empty)]
    [InlineData("USCC", "91350100M000100Y43", ValueFault.None)]
    [InlineData("USCC", "91350100M000100Y44", ValueFault.CheckDigit)]
    [InlineData("USCC", "9135010OM000100Y43", ValueFault.Character)]
    [InlineData("USCC", "01350100M000100Y43", ValueFault.Prefix)]
    [InlineData("MOBILE", "+86 138-1234-5678", ValueFault.None)]
    [InlineData("MOBILE", "12812345678", ValueFault.Prefix)]
    [InlineData("LANDLINE", "(0411)84801234", ValueFault.None)]
    [InlineData("LANDLINE", "0400-84801234", ValueFault.Prefix)]
    [InlineData("LANDLINE", "0411-12345678", ValueFault.Prefix)]
    [InlineData("LANDLINE", "+86-411-84801234", ValueFault.None)]
    [InlineData("LANDLINE", "86 10 66554433", ValueFault.None)]
    [InlineData("LANDLINE", "0411-84801234转801", ValueFault.None)]
    [InlineData("LANDLINE", "0411-84801234-123456", ValueFault.Length)]
    [InlineData("LANDLINE", "400-820-8820", ValueFault.Prefix)]
    [InlineData("MOBILE", "19212345678", ValueFault.None)]
    [InlineData("MOBILE", "1440012345678", ValueFault.Length)]
    [InlineData("PLATE", "粤B12345D", ValueFault.None)]
    [InlineData("PLATE", "沪A0162领", ValueFault.None)]
    [InlineData("PLATE", "京AD12345", ValueFault.None)]
    [InlineData("PLATE", "京A12345", ValueFault.None)]
    [InlineData("PLATE", "使123456", ValueFault.None)]
    [InlineData("PLATE", "WJ京1234X", ValueFault.None)]
    [InlineData("PLATE", "京AI2345O", ValueFault.Shape)]
    [InlineData("CARD", "6222021234567890128", ValueFault.None)]
    [InlineData("CARD", "6222021234567890129", ValueFault.CheckDigit)]
    [InlineData("CARD", "1234567812345670", ValueFault.Prefix)]
    [InlineData("PASSPORT", "EI1234567", ValueFault.Prefix)]
    [InlineData("PASSPORT", "141234567", ValueFault.None)]
    [InlineData("PASSPORT", "161234567", ValueFault.Prefix)]
    [InlineData("EMAIL", "a..b@c.cn", ValueFault.Character)]
    [InlineData("EMAIL", "walker@localhost", ValueFault.Shape)]
    [InlineData("IP", "1.2.3.04", ValueFault.Shape)]
    [InlineData("IP", "1.2.3.256", ValueFault.Shape)]
    [InlineData("IP", "2001:db8:1:2:3:4:5:6:7", ValueFault.Shape)]
    [InlineData("IP", "::ffff:0:1.2.3.4", ValueFault.None)]
    [InlineData("MAC", "01-02:03-04-05-06", ValueFault.Character)]
    [InlineData("MAC", "01-02-03-04-05", ValueFault.Length)]
    [InlineData("IMEI", "868932036356091", ValueFault.CheckDigit)]
    public void Validate_EachValue_IsValidOrItsFaultIsNamed(string kind, string value, ValueFault fault)
    {
        ValueCheck check = ValueValidators.Validate(kind, value);

        Assert.Equal(fault, check.Fault);
        Assert.Equal(fault == ValueFault.None, check.IsValid);
        Assert.StartsWith(fault == ValueFault.None ? "valid" : "invalid: ", check.ToString());
    }

    [Fact]
    public void Validate_UnknownKind_Throws() => Assert.Throws<ArgumentException>("kind", () => ValueValidators.Validate("IBAN", "x"));

    [Theory]
    [InlineData("HK_ID", "W520128(7)", ValueFault.None)]
    [InlineData("HK_ID", "W520128(8)", ValueFault.CheckDigit)]
    [InlineData("MACAU_ID", "5123456(7)", ValueFault.None)]
    [InlineData("MACAU_ID", "2123456(7)", ValueFault.Prefix)]
    [InlineData("TAIWAN_ID", "A123456789", ValueFault.None)]
    [InlineData("TAIWAN_ID", "A123456788", ValueFault.CheckDigit)]
    public void Validate_RegionalCard_NamesTheFault(string kind, string value, ValueFault fault)
    {
        ValueCheck check = ValueValidators.Validate(kind, value);

        Assert.Equal(fault, check.Fault);
    }

    [Fact]
    public void Validate_DivisionThatWasValidAtAnyTime_IsValid() =>
        Assert.All((string[])["110103", "140120", "441282", "820000"], code => Assert.Equal(
            ValueFault.None, ValueValidators.Validate("ID_CARD", IdentityNumberSample.Complete(code + "19850101001")).Fault));

    [SkippableFact]
    public void IsValid_ValueNotArgued_IsAsOtherLibrariesSay()
    {
        // A row with options asks for what another library's option does; a validator of one answer has none.
        string[] others = [.. SharedVectors.Rows("validators.jsonl")
            .Where(row => !row.TryGetProperty("args", out _))
            .Select(row => (Kind: row.GetProperty("kind").GetString()!, Value: row.GetProperty("value").GetString()!,
                Valid: row.GetProperty("valid").GetBoolean()))
            .Where(row => ValueValidators.Kinds.Contains(row.Kind) && ValueValidators.IsValid(row.Kind, row.Value) != row.Valid)
            .Select(row => $"{row.Kind} {row.Value}")];

        Assert.Equal(Argued.Order(), others.Distinct().Order());
    }
}
