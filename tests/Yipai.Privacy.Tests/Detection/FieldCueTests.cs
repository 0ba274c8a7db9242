using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

public sealed class FieldCueTests
{
    [Theory]
    [InlineData("\"phone_no\":\"15040001234\"", "15040001234")]
    [InlineData("user_phone_no: 15040001234", "15040001234")]
    [InlineData("Mobile No:15040001234", "15040001234")]
    [InlineData("card_no='6217007200123456785'", "6217007200123456785")]
    [InlineData("bankCardNo=6217007200123456785", "6217007200123456785")]
    [InlineData("受理15040001234来电反映噪音", "15040001234")]
    [InlineData("找快递 15040001234 取件", "15040001234")]
    [InlineData("User{name='顾晓棠', age=35}", "顾晓棠")]
    [InlineData("\"realName\":\"顾晓棠\"", "顾晓棠")]
    [InlineData("customer_name\\\":\\\"顾晓棠\\\"", "顾晓棠")]
    [InlineData("xm=顾晓棠&sjh=x", "顾晓棠")]
    [InlineData("| name | 顾晓棠 |", "顾晓棠")]
    [InlineData("<name>顾晓棠</name>", "顾晓棠")]
    [InlineData("VALUES ('顾晓棠','女','x')", "顾晓棠")]
    [InlineData("<td>顾晓棠</td><td>女</td>", "顾晓棠")]
    public void Scan_NameOfAField_AnnouncesItsValue(string text, string value) => Assert.Equal([value], Found(text));

    [Theory]
    [InlineData("order_no=15040001234")]
    [InlineData("编号15040001234")]
    [InlineData("流水 15040001234，已登记")]
    [InlineData("GDP 13998601234 元")]
    [InlineData("文件大小 15040001234 字节")]
    [InlineData("播放量15040001234次")]
    [InlineData("file_name: 王府井")]
    [InlineData("member_id=M1802966122_YY178484_6123456789000")]
    public void Scan_SerialNumberOrCount_FindsNothing(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Scan_SerialNumberOfAMobileForm_IsFoundFromLowConfidenceOn()
    {
        var scanner = new TextScanner(new TextScannerOptions { MinConfidence = 0.4 });

        TextFinding finding = Assert.Single(scanner.Scan("编号：15040001234"));

        Assert.Equal(("mobile-serial", 0.4), (finding.Explanation, finding.Confidence));
    }

    [Theory]
    [InlineData(Audience.Public, "编号：150****1234")]
    [InlineData(Audience.Partner, "编号：150****1234")]
    [InlineData(Audience.Staff, "编号：15040001234")]
    [InlineData(Audience.Department, "编号：15040001234")]
    [InlineData(Audience.Log, "编号：15040001234")]
    public void Mask_SerialNumberOfAMobileForm_IsHiddenWhereALeakCannotBeUndone(Audience audience, string expected) =>
        Assert.Equal(expected, Masker.Default.Mask("编号：15040001234", audience));

    [Theory]
    [InlineData("编号：150 4000 1234", "4000")]
    [InlineData("编号：150-4000-1234，电话找不到", "4000")]
    [InlineData("编号：1504OOO1234", "1504OOO1234")]
    [InlineData("编号：1581313354i，电话找不到", "1581313354i")]
    public void Mask_SerialNumberOfAMobileFormInADress_HidesItFromThePublic(string text, string hidden)
    {
        string masked = Masker.Default.Mask(text, Audience.Public);

        Assert.DoesNotContain(hidden, masked, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_DigitsBeforeTheSchemeOfAUrl_AreNoPartOfTheUrl()
    {
        TextFinding finding = Assert.Single(TextScanner.Default.Scan("2345678https://u:p@example.cn/a"));

        Assert.Equal((FindingKinds.SecretUrl, 7), (finding.Kind, finding.Start));
    }

    [Theory]
    [InlineData("火灾发生于2019年5月3日")]
    [InlineData("李小姐说学生于2018年5月离校")]
    [InlineData("汽车库防火规范GB50067-2014")]
    [InlineData("停车场设计标准GB50158")]
    [InlineData("七月份休3.10.17.24日")]
    [InlineData("QQ[24680]: started")]
    [InlineData("String key : KEY_PROPS")]
    [InlineData("token = x.nextToken2();")]
    [InlineData("token=Token{a1b2c3d4 Activity")]
    [InlineData("password: required")]
    [InlineData("密码重置成功，验证码已发送，token已过期，请重新登录")]
    public void Scan_WordsThatOnlyLookLikeAnAnnouncement_FindNoStructuredValue(string text) => Assert.DoesNotContain(
        TextScanner.Structured.Scan(text), finding => finding.Confidence > 0);

    [Theory]
    [InlineData("password=abc123", "abc123")]
    [InlineData("\"pwd\":\"qwe!23\"", "qwe!23")]
    [InlineData("accessKeySecret=abcdEFGH1234", "abcdEFGH1234")]
    [InlineData("Authorization: Basic Z3Vlc3Q6Z3Vlc3Q=", "Z3Vlc3Q6Z3Vlc3Q=")]
    [InlineData("authorization: DPoP abcdef", "abcdef")]
    [InlineData("Cookie: SESSION=8f14e45f; theme=dark", "SESSION=8f14e45f; theme=dark")]
    [InlineData("openid=oX9dK5abcdefghij&x=1", "oX9dK5abcdefghij")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END RSA PRIVATE KEY-----", "MIIEvQIBADANBg")]
    [InlineData("https://hooks.example.cn/robot/send/9f8e7d6c5b4a3f2e1d0c", "https://hooks.example.cn/robot/send/9f8e7d6c5b4a3f2e1d0c")]
    [InlineData("连接 node-sa/10.20.30.40:9000", "10.20.30.40")]
    public void Scan_SecretOrAddressOfAHost_IsFound(string text, string value) => Assert.Equal([value], Found(text));

    [Fact]
    public void Scan_LongPrivateKey_IsFoundToItsLastLine()
    {
        string body = string.Join('\n', Enumerable.Repeat("MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj", 50));

        string masked = Masker.Default.Mask($"-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----", Audience.Public);

        Assert.DoesNotContain("MIIE", masked, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Found(string text) =>
        TextScanner.Default.Scan(text).Select(finding => text.Substring(finding.Start, finding.Length));
}
