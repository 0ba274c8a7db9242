using Yipai.Privacy.Classification;
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
    public void Scan_NoPerson_FindsNothing(string text) => Assert.Empty(TextScanner.Default.Scan(text));

    [Fact]
    public void Scan_ListOfNames_FindsEach() =>
        Assert.Equal(2, TextScanner.Default.Scan("联系人：张三、李四").Count);
}
