using System.Buffers;
using System.Text;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class FieldLeadTests
{
    [Theory]
    [InlineData("""{"password":"Kx7!"}""", """{"password":"******"}""")]
    [InlineData("""{"newPassword":"a"}""", """{"newPassword":"******"}""")]
    [InlineData("""{"user":{"access_token":"q1w2"}}""", """{"user":{"access_token":"******"}}""")]
    [InlineData("""{"secret":{"old":"a b","new":["c"]}}""", """{"secret":{"old":"******","new":["******"]}}""")]
    [InlineData("""{"pin":4711}""", """{"pin":"******"}""")]
    [InlineData("""{"联系人":"顾晓棠"}""", """{"联系人":"顾**"}""")]
    [InlineData("""{"姓名":"田中一郎"}""", """{"姓名":"田***"}""")]
    [InlineData("""{"real_name":"Zoë Bell"}""", """{"real_name":"Z*******"}""")]
    [InlineData("""{"userName":"顾晓棠"}""", """{"userName":"顾**"}""")]
    [InlineData("""{"lxdh":"84512277","xm":"顾晓棠"}""", """{"lxdh":"******77","xm":"顾**"}""")]
    [InlineData("""{"tel":84512277}""", """{"tel":"******77"}""")]
    [InlineData("""{"出生日期":"1987-03-14"}""", """{"出生日期":"1987-**-**"}""")]
    [InlineData("""{"wechat":"walker_in_rain"}""", """{"wechat":"w************n"}""")]
    [InlineData("""{"lat":38.912345,"lng":"121.608765"}""", """{"lat":38.91,"lng":"121.60"}""")]
    [InlineData("""{"headers":[{"key":"Authorization","value":"Bearer 9f8e7d"},{"key":"Accept","value":"a/b"}]}""",
        """{"headers":[{"key":"Authorization","value":"******"},{"key":"Accept","value":"a/b"}]}""")]
    public void JsonMask_KeyThatAnnouncesItsValue_MasksTheValue(string json, string expected) => Assert.Equal(expected, MaskJson(json));

    [Theory]
    [InlineData("""{"password":null,"token":true,"phone":""}""")]
    [InlineData("""{"姓名":"匿名","电话":"无"}""")]
    [InlineData("""{"file_name":"王府井","hostName":"fangzhou","name":"路灯"}""")]
    [InlineData("""{"max_tokens":4096,"total":13,"lat":38.9}""")]
    [InlineData("""{"联系人":"沙河口区城管局"}""")]
    public void JsonMask_KeyWithoutPersonalValue_KeepsTheValue(string json) => Assert.Equal(json, MaskJson(json));

    [Fact]
    public void JsonMask_KeyOfASerialNumber_HidesAMobileFormFromThePublicOnly()
    {
        const string Json = """{"order_no":"15040001234"}""";

        string[] shown = [MaskJson(Json, Audience.Public), MaskJson(Json, Audience.Partner), MaskJson(Json, Audience.Log)];

        Assert.Equal(["""{"order_no":"150****1234"}""", """{"order_no":"150****1234"}""", Json], shown);
    }

    [Theory]
    [InlineData("联系人,联系电话\n顾晓棠,84512277\n", "联系人,联系电话\n顾**,******77\n")]
    [InlineData("账号,密码\nu1,Kx@9\n", "账号,密码\nu1,******\n")]
    [InlineData("real_name,pwd,order_no\n顾晓棠,x,DL-1\n", "real_name,pwd,order_no\n顾**,******,DL-1\n")]
    [InlineData("【姓名】,备注\n欧阳晓棠,路灯\n", "【姓名】,备注\n欧阳**,路灯\n")]
    public void CsvMask_HeadingThatAnnouncesItsColumn_MasksTheCells(string table, string expected) =>
        Assert.Equal(expected, MaskCsv(table, []));

    [Fact]
    public void CsvMask_ColumnNamedInAnotherCase_IsMaskedByItsItem() =>
        Assert.Equal("Who\n路*\n", MaskCsv("Who\n路灯\n", new() { ["who"] = DataItems.PersonName }));

    [Fact]
    public void JsonMask_PlaceNamedInAnotherCase_IsMaskedByItsItem() =>
        Assert.Equal("""{"Who":"路*"}""", MaskJson("""{"Who":"路灯"}""", items: new() { ["who"] = DataItems.PersonName }));

    [Fact]
    public void JsonMask_NullAtANamedPlace_StaysNull() =>
        Assert.Equal("""{"who":null}""", MaskJson("""{"who":null}""", items: new() { ["who"] = DataItems.PersonName }));

    [Fact]
    public void RequireItems_PlaceThatNeverOccurred_Throws()
    {
        var masker = new JsonStreamMasker(Masker.Default, Audience.Public, new JsonPathItems([new("who", DataItems.PersonName)]));
        masker.Mask("""{"n":"顾晓棠"}"""u8, new ArrayBufferWriter<byte>());

        PrivacyException refused = Assert.Throws<PrivacyException>(masker.RequireItems);

        Assert.Equal("YP0132", refused.Code);
    }

    private static string MaskJson(string json, Audience audience = Audience.Public, Dictionary<string, DataItem>? items = null)
    {
        var masked = new ArrayBufferWriter<byte>();
        var masker = new JsonStreamMasker(Masker.Default, audience, new JsonPathItems(items ?? []));
        masker.Mask(Encoding.UTF8.GetBytes(json), masked);
        masker.RequireItems();
        return Encoding.UTF8.GetString(masked.WrittenSpan);
    }

    private static string MaskCsv(string table, Dictionary<string, DataItem> columns)
    {
        var masked = new ArrayBufferWriter<char>();
        using var masker = new CsvStreamMasker(Masker.Default, Audience.Public, columns);
        masker.Write(table, masked);
        masker.Complete(masked);
        return new string(masked.WrittenSpan);
    }
}
