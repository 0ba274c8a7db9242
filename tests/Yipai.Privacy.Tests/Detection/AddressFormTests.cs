namespace Yipai.Privacy.Tests.Detection;

public sealed class AddressFormTests
{
    [Theory]
    [InlineData("家住大连市西岗区八一路 119 号 3 单元 201 室", "大连市西岗区八一路 119 号 3 单元 201 室")]
    [InlineData("住大连市西岗区八一路119 号3 单元", "大连市西岗区八一路119 号3 单元")]
    [InlineData("寄 广东省 广州市 天河区 体育西路 103号", "广东省 广州市 天河区 体育西路 103号")]
    [InlineData("我住大连市中山区解放路88号天诚商务中心1203，楼上漏水", "大连市中山区解放路88号天诚商务中心1203")]
    [InlineData("住西岗区胜利路12-3-501", "西岗区胜利路12-3-501")]
    [InlineData("家住吉林省长春市农安县合隆镇陈家店村三队", "吉林省长春市农安县合隆镇陈家店村三队")]
    [InlineData("住址：河南省周口市太康县马厂镇前河村四组", "河南省周口市太康县马厂镇前河村四组")]
    [InlineData("地址：廣州市越秀區中山四路246號", "廣州市越秀區中山四路246號")]
    public void Scan_AddressWithBlanksRoomsOrVillages_IsFoundWhole(string text, string address) => Assert.Contains(address, Found(text));

    [Theory]
    [InlineData("村里组织了三队人马")]
    [InlineData("8号楼电梯坏了3天")]
    public void Scan_PlaceWithoutADoor_FindsNoAddress(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("香港电话：+852-91234567", "+852-91234567")]
    [InlineData("电话：+853 6612 3456", "+853 6612 3456")]
    [InlineData("台湾手机 0912-345-678", "0912-345-678")]
    [InlineData("电话+44 7700 900397", "+44 7700 900397")]
    [InlineData("电话13812\u3164345678", "13812\u3164345678")]
    [InlineData("电话13812\u180E345678", "13812\u180E345678")]
    [InlineData("电话13812\u2800345678", "13812\u2800345678")]
    public void Scan_NumberFromAbroadOrWithSignsWithoutInk_IsFound(string text, string number) => Assert.Equal([number], Found(text));

    [Theory]
    [InlineData("Revenue +100 000 000")]
    [InlineData("坡度 +12 345 678")]
    public void Scan_NumberWithASignThatIsNoTelephone_FindsNothing(string text) => Assert.Empty(Found(text));

    private static IEnumerable<string> Found(string text) =>
        TextScanner.Default.Scan(text).Select(finding => text.Substring(finding.Start, finding.Length));
}
