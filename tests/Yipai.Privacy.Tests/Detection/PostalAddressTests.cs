using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

public sealed class PostalAddressTests
{
    [Theory]
    [InlineData("市民称")]
    [InlineData("市民表示")]
    [InlineData("来电称")]
    [InlineData("举报")]
    [InlineData("投诉")]
    [InlineData("市民咨询")]
    [InlineData("市民昨晚")]
    [InlineData("今天下午")]
    [InlineData("我家")]
    [InlineData("我住")]
    [InlineData("现反映")]
    public void Scan_AddressAfterSpeakerOrTime_BeginsAtTheAddress(string lead)
    {
        const string Address = "锦绣小区12号楼3单元702室";
        string text = lead + Address + "漏水";

        TextFinding finding = Assert.Single(TextScanner.Default.Scan(text));

        Assert.Equal((FindingKinds.PostalAddress, Address), (finding.Kind, text.Substring(finding.Start, finding.Length)));
    }

    [Theory]
    [InlineData("希望花园3栋2单元501室")]
    [InlineData("群众路15号3单元502室")]
    [InlineData("家和园3栋904")]
    public void Scan_AddressBeginningWithALeadWord_StaysWhole(string address)
    {
        TextFinding finding = Assert.Single(TextScanner.Default.Scan("我住" + address + "。"));

        Assert.Equal(address.Length, finding.Length);
    }
}
