using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("我叫王小明，住在这里", "王小明")]
    [InlineData("姓名：张三 手机", "张三")]
    [InlineData("联系人张三电话", "张三")]
    [InlineData("联系人：欧阳锋，", "欧阳锋")]
    [InlineData("我是李雷", "李雷")]
    [InlineData("举报人为赵敏。", "赵敏")]
    [InlineData("业主陈建国反映", "陈建国")]
    [InlineData("我是业主张三", "张三")]
    [InlineData("请找王小明师傅", "王小明")]
    [InlineData("找过李女士", "李女士")]
    [InlineData("欧阳老师", "欧阳老师")]
    [InlineData("李秀英，女，1962年生", "李秀英")]
    [InlineData("审核人：周明亮", "周明亮")]
    [InlineData("申请人（签字）：康乐", "康乐")]
    [InlineData("姓  名：于红", "于红")]
    [InlineData("施工负责人姜涛答应修好", "姜涛")]
    [InlineData("调解员王国强主持", "王国强")]
    [InlineData("有个叫卢俊杰的人", "卢俊杰")]
    [InlineData("经核实，马秀兰反映的问题属实", "马秀兰")]
    [InlineData("原告万千红，女", "万千红")]
    [InlineData("此致\n敬礼\n\n程立新", "程立新")]
    [InlineData("谢谢。陈建华", "陈建华")]
    [InlineData("裴总说了不算", "裴总")]
    [InlineData("小赵说修，没有修", "小赵")]
    [InlineData("本人扎西顿珠，反映", "扎西顿珠")]
    [InlineData("买买提·艾力开餐馆", "买买提·艾力")]
    [InlineData("投诉人：Michael Brown，", "Michael Brown")]
    public void Scan_IntroducedOrAddressed_FindsTheName(string text, string expected)
    {
        TextFinding finding = Assert.Single(TextScanner.Default.Scan(text));

        Assert.Same(DataItems.PersonName, finding.Item);
        Assert.Equal(expected, text.Substring(finding.Start, finding.Length));
    }

    [Theory]
    [InlineData("我是一名学生")]
    [InlineData("我是业主，请处理")]
    [InlineData("黄兴北路路面塌陷")]
    [InlineData("我是黄兴北路的居民")]
    [InlineData("业主高度关注此事")]
    [InlineData("本人于昨日发现")]
    [InlineData("本人曾向物业反映")]
    [InlineData("业主任何时候都可以")]
    [InlineData("向老师反映")]
    [InlineData("居委会主任和班主任")]
    [InlineData("投诉人、举报人的姓名和住址应当保密")]
    [InlineData("联系人张*，王**师傅")]
    [InlineData("老李家的面馆排污")]
    [InlineData("康师傅方便面")]
    [InlineData("有关同志回复说")]
    [InlineData("威胁群众安全时")]
    [InlineData("大连·星海湾")]
    [InlineData("平谷县长江西路")]
    [InlineData("联系人：VIP客户")]
    public void Scan_NoPerson_FindsNothing(string text) => Assert.Empty(TextScanner.Default.Scan(text));

    [Fact]
    public void Scan_ListOfNames_FindsEach() =>
        Assert.Equal(2, TextScanner.Default.Scan("联系人：张三、李四").Count);

    [Fact]
    public void Scan_NamesInARow_LeadToEachOther() =>
        Assert.Equal(2, TextScanner.Default.Scan("经调查，邓桂芝与邓国富系姐弟").Count);

    [Theory]
    [InlineData("举报人：顾晓棠。顾晓棠多次反映，社区要求顾晓棠等待，顾晓棠家漏水", 4)]
    [InlineData("联系人：欧阳海，昨天欧阳海来过", 2)]
    [InlineData("业主张伟，电话无。张伟说漏水", 2)]
    [InlineData("举报人：顾晓棠。顾晓棠路8号很吵，顾晓棠东路也是", 1)]
    [InlineData("李女士反映，李子树倒了", 1)]
    public void Scan_FullNameThatComesAgain_IsFoundButNotInPlaces(string text, int count) =>
        Assert.Equal(count, TextScanner.Default.Scan(text).Count(finding => finding.Kind == FindingKinds.PersonName));
}
