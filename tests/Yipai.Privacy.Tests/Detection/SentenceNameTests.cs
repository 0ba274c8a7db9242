using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>Tells names from words of sentences that only look like one.</summary>
public sealed class SentenceNameTests
{
    [Theory]
    [InlineData("出现的地方表示以用户名替换.在调用程序前会检查")]
    [InlineData("该名字服务请求.如果设置了选项")]
    [InlineData("由客户保存密码.如果忘记可以找回")]
    [InlineData("中华人民共和国主席出席国事活动")]
    public void Scan_WordsThatOnlyLookLikeNames_FindNoName(string text) =>
        Assert.DoesNotContain(TextScanner.Default.Scan(text), finding => finding.Kind == FindingKinds.PersonName);

    [Theory]
    [InlineData("联系人：巴合提.赛力克，电话18841177302", "巴合提.赛力克")]
    [InlineData("投诉人 叶尔波力.木拉提", "叶尔波力.木拉提")]
    public void Scan_NameJoinedByATypedFullStop_IsFound(string text, string name) =>
        Assert.Contains(TextScanner.Default.Scan(text), finding => text.Substring(finding.Start, finding.Length) == name);
}
