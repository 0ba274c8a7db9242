using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

public sealed class NameFactTests
{
    [Theory]
    [InlineData("沈小棠，47岁女性，现住本市", "沈小棠")]
    [InlineData("韩小萍是一名31岁的民警", "韩小萍")]
    [InlineData("林殷：1967年3月出生", "林殷")]
    [InlineData("王小明的身份证号码为空", "王小明")]
    public void Scan_NameBesideAFact_IsFound(string text, string name) => Assert.Equal([name], Found(text));

    [Theory]
    [InlineData("投诉人：佐藤太郎，来电", "佐藤太郎")]
    [InlineData("联系人：松本 健一", "松本 健一")]
    [InlineData("联系人：黎氏秋香（越南籍）", "黎氏秋香")]
    [InlineData("联系人：乌兰其其格", "乌兰其其格")]
    [InlineData("申请人第五明于3月5日提交材料", "第五明")]
    public void Scan_NameWithoutAUsualSurnameBehindACue_IsFoundWhole(string text, string name) => Assert.Equal([name], Found(text));

    [Theory]
    [InlineData("联系人：**顾晓棠**", "顾晓棠")]
    [InlineData("<xm><![CDATA[顾晓棠]]></xm>", "顾晓棠")]
    [InlineData("holder = N'顾晓棠'", "顾晓棠")]
    public void Scan_NameInMarkupOrSql_IsFound(string text, string name) => Assert.Equal([name], Found(text));

    [Theory]
    [InlineData("联系人：池田物业有限公司")]
    [InlineData("第五条规定，共31人")]
    [InlineData("楼龄：1967年建成")]
    [InlineData("联系人：王**")]
    public void Scan_WordsThatAreNobody_FindsNoName(string text) => Assert.Empty(Found(text));

    private static IEnumerable<string> Found(string text) => TextScanner.Default.Scan(text)
        .Where(finding => finding.Kind == FindingKinds.PersonName).Select(finding => text.Substring(finding.Start, finding.Length));
}
