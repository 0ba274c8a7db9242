using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

public sealed class NameCueTests
{
    [Theory]
    [InlineData("联系人：艾尼瓦尔·吐尔逊，电话无", "艾尼瓦尔·吐尔逊")]
    [InlineData("联系人：努尔江•托合提", "努尔江•托合提")]
    [InlineData("联系人：玛依努尔・肉孜", "玛依努尔・肉孜")]
    [InlineData("姓名：买买提依明．阿布都热合曼，男", "买买提依明．阿布都热合曼")]
    [InlineData("联系人：诺尔布·扎西·多吉", "诺尔布·扎西·多吉")]
    [InlineData("投诉人：迈克尔‧杰克逊", "迈克尔‧杰克逊")]
    [InlineData("艾力·买买提江来电反映漏水", "艾力·买买提江")]
    [InlineData("姓 名：周 晓 楠", "周 晓 楠")]
    [InlineData("姓名：周 楠  性别：女", "周 楠")]
    [InlineData("【来电人】谭晓燕 【诉求】占道", "谭晓燕")]
    [InlineData("[联系人] 周晓楠 [电话] 无", "周晓楠")]
    [InlineData("（签名）周晓楠 敬上", "周晓楠")]
    [InlineData("联系人\n顾晓棠", "顾晓棠")]
    [InlineData("'联系人': '顾晓棠'", "顾晓棠")]
    [InlineData("@周晓楠 请交物业费", "周晓楠")]
    [InlineData("其子何一鸣（13岁）", "何一鸣")]
    [InlineData("司机何一鸣拒载", "何一鸣")]
    [InlineData("陈晓迅妈妈：收到", "陈晓迅")]
    [InlineData("寄：8栋1单元 范文芳 收", "范文芳")]
    [InlineData("尊敬的周县长：", "周县长")]
    [InlineData("贺市长您好", "贺市长")]
    [InlineData("公安干警陈文力到场", "陈文力")]
    [InlineData("投诉人：Сергей Петров，电话无", "Сергей Петров")]
    [InlineData("联系人：Trần Thị Hương", "Trần Thị Hương")]
    [InlineData("投诉人：O’Connor Patrick，电话无", "O’Connor Patrick")]
    [InlineData("聯絡人：陳志強，電話無", "陳志強")]
    [InlineData("報案人葉德嫻，住址不詳", "葉德嫻")]
    public void Scan_CueInAnotherDress_FindsTheWholeName(string text, string name) => Assert.Equal([name], Names(text));

    [Theory]
    [InlineData("业主签名：方小勇 李孟平 欧小芬 高欣", 4)]
    [InlineData("签名：1方小勇，2李孟平，3欧小芬", 3)]
    [InlineData("1. 301 赵启明 2人\n2. 502 孙悦然 3人", 2)]
    public void Scan_ListOfSignatures_FindsEachName(string text, int count) => Assert.Equal(count, Names(text).Count());

    [Theory]
    [InlineData("联系人：VIP客户")]
    [InlineData("和平区长期占道")]
    [InlineData("大连市长江路")]
    [InlineData("第二行，第五届")]
    [InlineData("版本 1.2.3，金石滩·白云山")]
    [InlineData("【通知】高新区领导高度重视")]
    [InlineData("姓名：匿名，电话：无")]
    public void Scan_WordsThatAreNoName_FindsNoName(string text) => Assert.Empty(Names(text));

    [Fact]
    public void Mask_TraditionalText_KeepsItsOwnCharacters() =>
        Assert.Equal("聯絡人：陳**，護照號碼E****4568", Masker.Default.Mask("聯絡人：陳志強，護照號碼E71234568", Audience.Public));

    private static IEnumerable<string> Names(string text) => TextScanner.Default.Scan(text)
        .Where(finding => finding.Kind == FindingKinds.PersonName)
        .Select(finding => text.Substring(finding.Start, finding.Length));
}
