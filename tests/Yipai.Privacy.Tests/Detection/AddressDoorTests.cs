using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

public sealed class AddressDoorTests
{
    [Theory]
    [InlineData("大连市西岗区望都街12号", "大连市西岗区望都街12号")]
    [InlineData("家住成都市龙泉驿区龙都南路6号2单元301", "成都市龙泉驿区龙都南路6号2单元301")]
    [InlineData("大连市中山区同普巷8弄3号112室", "大连市中山区同普巷8弄3号112室")]
    [InlineData("大连市甘井子区金星小区71-3", "大连市甘井子区金星小区71-3")]
    [InlineData("大连市沙河口区民发街12-3-402", "大连市沙河口区民发街12-3-402")]
    [InlineData("大连市甘井子区月湖上城6-3-556", "大连市甘井子区月湖上城6-3-556")]
    [InlineData("大连市沙河口区永平路2916。", "大连市沙河口区永平路2916")]
    [InlineData("我住双塔镇北湖小区798", "双塔镇北湖小区798")]
    [InlineData("大连市西岗区富国路92号台安商行", "大连市西岗区富国路92号")]
    [InlineData("庄河市光明街道下河村周家边4号", "庄河市光明街道下河村周家边4号")]
    [InlineData("住南宁市武鸣区双桥镇伊岭村那凌屯36号", "南宁市武鸣区双桥镇伊岭村那凌屯36号")]
    [InlineData("住阜阳市颍上县王岗镇李湾村后李庄", "阜阳市颍上县王岗镇李湾村后李庄")]
    public void Scan_NameWithAnyCharacterBehindADivision_IsFoundWhole(string text, string address) => Assert.Equal([address], Found(text));

    [Theory]
    [InlineData("住大连市中山区解放路88号同人大厦二号楼761", "大连市中山区解放路88号同人大厦二号楼761")]
    [InlineData("住金州区永安大街20号（原18号）3-2", "金州区永安大街20号（原18号）3-2")]
    [InlineData("住沙河口区西安路86号左侧平房", "沙河口区西安路86号左侧平房")]
    [InlineData("桃花源路31号东方丽景6栋1单元901", "桃花源路31号东方丽景6栋1单元901")]
    [InlineData("我家在万科城一期A2#楼3#301", "万科城一期A2#楼3#301")]
    [InlineData("地址：学府路大学生公寓3栋A-0615", "学府路大学生公寓3栋A-0615")]
    public void Scan_DoorsBehindTheFirst_BelongToTheAddress(string text, string address) => Assert.Equal([address], Found(text));

    [Theory]
    [InlineData("我住1栋2单元407房，楼上漏水", "1栋2单元407房")]
    [InlineData("本小区8栋2单元102号违建", "8栋2单元102号")]
    [InlineData("房号：3号楼1单元502", "3号楼1单元502")]
    public void Scan_BareDoorsOfAHome_AreFound(string text, string address) => Assert.Equal([address], Found(text));

    [Theory]
    [InlineData("交警支队地址：大连市沙河口区五一路108号")]
    [InlineData("动物园位于西岗区迎春路60号")]
    [InlineData("区图书馆（中山区长江路1号）")]
    public void Scan_AddressOfAPublicOffice_IsNotFound(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("在派出所报案，我家地址：西岗区八一路119号")]
    [InlineData("公园位于西岗区迎春路60号3单元201")]
    public void Scan_AddressOfAHomeNearAnOffice_IsFound(string text) => Assert.NotEmpty(Found(text));

    [Theory]
    [InlineData("大连市西岗区发现3号楼有人")]
    [InlineData("拨打大连市西岗区服务中心12345，")]
    [InlineData("5栋904漏水")]
    [InlineData("大连市中山区的门口有3栋2单元")]
    [InlineData("本市人民路2026年改造")]
    public void Scan_NumberThatIsNoDoorOfAHome_IsNotFound(string text) => Assert.Empty(Found(text));

    private static IEnumerable<string> Found(string text) => TextScanner.Default.Scan(text)
        .Where(finding => finding.Kind == FindingKinds.PostalAddress).Select(finding => text.Substring(finding.Start, finding.Length));
}
