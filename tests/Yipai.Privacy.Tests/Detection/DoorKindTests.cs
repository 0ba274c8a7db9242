using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>Holds the forms of doors that messages use and of which no digit may stay readable.</summary>
public sealed class DoorKindTests
{
    [Theory]
    [InlineData("住鞍山市铁东区湖南街18委6组", "鞍山市铁东区湖南街18委6组")]
    [InlineData("天津市河东区成林道芳水园5门1104", "天津市河东区成林道芳水园5门1104")]
    [InlineData("宁波市海曙区望春路63巷4-2-8门口积水", "宁波市海曙区望春路63巷4-2-8")]
    [InlineData("住青年新村7排12号", "青年新村7排12号")]
    [InlineData("家住越秀区东川街45号B座C梯1803房", "越秀区东川街45号B座C梯1803房")]
    [InlineData("徐汇区龙吴路2100弄 17支弄 9号402", "徐汇区龙吴路2100弄 17支弄 9号402")]
    public void Scan_DoorByLaneRowGateOrStair_IsFoundWhole(string text, string address) => Assert.Equal([address], Found(text));

    [Theory]
    [InlineData("房屋坐落：沈阳市大东区小河沿路52-3号（1-7-2），面积", "沈阳市大东区小河沿路52-3号（1-7-2）")]
    [InlineData("南宁市青秀区竹溪路 61 号 5 栋 附 4 号", "南宁市青秀区竹溪路 61 号 5 栋 附 4 号")]
    [InlineData("太原市小店区并州路88号恒通商座19F1907", "太原市小店区并州路88号恒通商座19F1907")]
    [InlineData("长沙市雨花区韶山路7号东塘广场商业（写字）栋20311", "长沙市雨花区韶山路7号东塘广场商业（写字）栋20311")]
    [InlineData("武昌区中山路41号（汇通大厦）1506", "武昌区中山路41号（汇通大厦）1506")]
    [InlineData("上城区庆春路29号银泰商城3期2层B208号", "上城区庆春路29号银泰商城3期2层B208号")]
    [InlineData("南山区深南大道9号 Sunny Plaza 2座11楼", "南山区深南大道9号 Sunny Plaza 2座11楼")]
    [InlineData("越秀区中山五路219号5楼之3", "越秀区中山五路219号5楼之3")]
    [InlineData("包河区徽州路33号丽景花园东苑6幢商102", "包河区徽州路33号丽景花园东苑6幢商102")]
    [InlineData("江汉区解放大道21号华安里农贸市场内南门8号门面", "江汉区解放大道21号华安里农贸市场内南门8号门")]
    [InlineData("无锡市新吴区长江路5-8 金城大厦B座903", "无锡市新吴区长江路5-8 金城大厦B座903")]
    public void Scan_DoorBehindABracketBlankOrName_IsFoundWhole(string text, string address) => Assert.Equal([address], Found(text));

    [Theory]
    [InlineData("城东区民和里3号楼501、502、603室漏水", "城东区民和里3号楼501、502、603室")]
    [InlineData("西岗区文昌街14、16号", "西岗区文昌街14、16号")]
    [InlineData("朝阳区酒仙桥路20号院3号楼1至12层206号内5层508", "朝阳区酒仙桥路20号院3号楼1至12层206号内5层508")]
    [InlineData("东城区安定路2号银河大厦B座9层，907", "东城区安定路2号银河大厦B座9层，907")]
    [InlineData("锦江区·东苑小区5栋·3单元1102", "锦江区·东苑小区5栋·3单元1102")]
    public void Scan_ListsRangesAndLevelsOfDoors_AreFoundWhole(string text, string address) =>
        Assert.EndsWith(address[^8..], Assert.Single(Found(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("8号楼一单元1203，对门养狗", "8号楼一单元1203")]
    [InlineData("5#2单元602噪音扰民", "5#2单元602")]
    [InlineData("1873弄26号502漏水", "1873弄26号502")]
    [InlineData("王女士 6栋-1单元-0902 水管漏水", "6栋-1单元-0902")]
    [InlineData("梨树井十二号四号楼二单元301室", "梨树井十二号四号楼二单元301室")]
    [InlineData("桂苑9幢303", "桂苑9幢303")]
    public void Scan_BareDoorsThatLeadToARoom_AreFound(string text, string address) => Assert.Equal([address], Found(text));

    [Theory]
    [InlineData("苏州市姑苏区干将西路15号", "苏州市姑苏区干将西路15号")]
    [InlineData("东城区帽儿胡同23号", "东城区帽儿胡同23号")]
    [InlineData("周口市川汇区七一办事处锦绣家园4号楼2单元", "周口市川汇区七一办事处锦绣家园4号楼2单元")]
    [InlineData("'男','兴都花园8-203','", "兴都花园8-203")]
    public void Scan_NameWithACharacterThatOftenEndsNames_IsFoundWhole(string text, string address) => Assert.Equal([address], Found(text));

    [Theory]
    [InlineData("3号楼2单元门口积水")]
    [InlineData("5门课程，3排座位，2委联合发文")]
    [InlineData("分3组、5组和7组讨论")]
    [InlineData("12号，3层楼高的围挡倒了")]
    [InlineData("从三门峡到东门2号线")]
    public void Scan_CountsThatOnlyLookLikeDoors_FindNothing(string text) => Assert.Empty(Found(text));

    private static IEnumerable<string> Found(string text) => TextScanner.Default.Scan(text)
        .Where(finding => finding.Kind == FindingKinds.PostalAddress).Select(finding => text.Substring(finding.Start, finding.Length));
}
