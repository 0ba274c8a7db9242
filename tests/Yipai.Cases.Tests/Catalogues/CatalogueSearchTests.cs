using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Catalogues;

public sealed class CatalogueSearchTests
{
    private static readonly CaseCatalogue Edition2013 = CaseCatalogue.GbT30428;
    private static readonly CaseCatalogue Edition2026 = CaseCatalogue.Of(CatalogueEdition.GbT47678_2026);

    [Theory]
    [InlineData("井盖坏了", "不明井盖", "不明井盖")]
    [InlineData("自来水井盖不见了", "上水井盖", "供水井盖")]
    [InlineData("马葫芦盖丢了", "污水井盖", "污水井盖")]
    [InlineData("雨水篦子堵了", "雨水箅子", "雨水箅子")]
    [InlineData("消防栓漏水", "消防设施", "消防设施")]
    [InlineData("路灯不亮", "路灯", "路灯")]
    [InlineData("小区门口没有路灯", "路灯", "路灯")]
    [InlineData("电线杆歪了", "电力立杆", "电力立杆")]
    [InlineData("电线掉下来了", "架空线缆脱落", "架空线缆脱落")]
    [InlineData("健身器材断了", "户外健身设施", "户外健身设施")]
    [InlineData("红绿灯不亮", "交通信号灯", "交通信号灯")]
    [InlineData("公交站牌倒了", "公交站亭（牌）", "公交站设施")]
    [InlineData("马路护栏撞坏", "交通护栏", "交通护栏")]
    [InlineData("路牌看不清", "路名牌", "路名牌")]
    [InlineData("斑马线看不见了", "交通标线不清晰", "交通标线不清晰")]
    [InlineData("盲道坏了", null, "盲道缺损")]
    [InlineData("厕所太脏", "公共厕所", "公共厕所")]
    [InlineData("垃圾桶满了", "垃圾箱（果皮箱、桶）", "垃圾站（箱）满溢")]
    [InlineData("垃圾没人管", "暴露垃圾", "暴露垃圾")]
    [InlineData("楼下一堆垃圾", "暴露垃圾", "暴露垃圾")]
    [InlineData("路边有建筑垃圾", "积存垃圾渣土", "积存垃圾渣土")]
    [InlineData("有人烧垃圾", "焚烧垃圾、树叶", "焚烧垃圾、树叶")]
    [InlineData("垃圾分类没做", null, "垃圾未分类")]
    [InlineData("路面脏", "道路不洁", "道路不洁")]
    [InlineData("路上有个大坑", "道路破损", "道路破损")]
    [InlineData("马路塌陷", "路面塌陷", "道路破损")]
    [InlineData("下雨积水", "道路积水", "雨水箅子")]
    [InlineData("水管爆了", "供水管道破裂", null)]
    [InlineData("下水道堵了", "排水管道堵塞、破裂", "污水井盖")]
    [InlineData("饭店往路上倒污水", "乱倒乱排污水、废水", "乱倒乱排污水、废水")]
    [InlineData("路面结冰", "道路积雪、积冰", "道路积雪、结冰")]
    [InlineData("树倒了", "行道树", "行道树")]
    [InlineData("有人砍树", "非法伐树", "非法伐树")]
    [InlineData("树上好多虫子", "病虫害", "病虫害")]
    [InlineData("在绿化带种菜", "绿地脏乱", "非法占绿毁绿")]
    [InlineData("公园长椅坏了", "街头座椅", "街头座椅")]
    [InlineData("小广告", "非法小广告", "非法小广告")]
    [InlineData("墙上全是牛皮癣", "非法小广告", "非法小广告")]
    [InlineData("有人发传单", "街头散发广告", "街头散发广告")]
    [InlineData("招牌要掉了", "牌匾标识", "牌匾标识")]
    [InlineData("乱挂横幅", "违规标语宣传品", "违规标语宣传品")]
    [InlineData("占道经营", "占道经营", "占道经营")]
    [InlineData("小贩摆摊", "无照经营游商", "无照经营游商")]
    [InlineData("店外摆货", "店外经营", "店外经营")]
    [InlineData("门口收废品", "占道废品收购", "废品收购乱象")]
    [InlineData("有乞丐", "流浪乞讨", "流浪乞讨")]
    [InlineData("乱停车", "机动车乱停放", "机动车乱停放")]
    [InlineData("违停", "机动车乱停放", "机动车乱停放")]
    [InlineData("电动车乱放", "非机动车乱停放", "非机动车乱停放")]
    [InlineData("共享单车堆成山", "非机动车乱停放", "共享单车乱象")]
    [InlineData("消防通道被占", null, "占用消防通道")]
    [InlineData("私装地锁", null, "私设地锁、阻车桩")]
    [InlineData("僵尸车", "废弃车辆", "废弃车辆")]
    [InlineData("旧沙发扔在楼下", "废弃家具设备", "废弃家具设备")]
    [InlineData("楼道堆杂物", "乱堆物堆料", "乱堆杂物")]
    [InlineData("楼顶违建", "私搭乱建", "私搭乱建")]
    [InlineData("饭店油烟大", "油烟污染", "油烟污染")]
    [InlineData("烧烤摊", "露天烧烤", "露天烧烤")]
    [InlineData("广场舞太吵", "商业噪音", "噪声扰民")]
    [InlineData("半夜施工", "施工扰民", "施工扰民")]
    [InlineData("工地灰尘大", "工地扬尘", "工地扬尘")]
    [InlineData("渣土车一路撒", "渣土运输车辆未安装密闭装置", "渣土运输车辆未安装密闭装置")]
    [InlineData("路上有死狗", "动物尸体", "动物尸体")]
    [InlineData("邻居养鸡", "擅自饲养家禽家畜", "擅自饲养家禽家畜")]
    [InlineData("河水臭", "河道污染", "河道污染")]
    [InlineData("快递柜坏", null, "快递柜")]
    [InlineData("暴露垃圾", "暴露垃圾", "暴露垃圾")]
    public void Search_EverydayWords_FindTheClassAmongTheFirst(string words, string? in2013, string? in2026)
    {
        Assert.True(in2013 is null || First(Edition2013, words).Contains(in2013), $"2013: {string.Join(' ', First(Edition2013, words))}");
        Assert.True(in2026 is null || First(Edition2026, words).Contains(in2026), $"2026: {string.Join(' ', First(Edition2026, words))}");
    }

    [Fact]
    public void Search_BrokenCover_FindsEveryManholeClass()
    {
        IEnumerable<string> covers = Edition2026.Subjects.OfType<CityComponent>().Select(component => component.Name)
            .Where(name => name.EndsWith("井盖", StringComparison.Ordinal));

        Assert.Equal(covers.Order(), Edition2026.Search("井盖坏了", CaseKind.Component, 100).Select(match => match.Subject.Name)
            .Where(name => name.EndsWith("井盖", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Search_WordsForAComponent_FindItsMatter() =>
        Assert.Equal("路灯异常", Edition2026.Search("路灯不亮", CaseKind.Event)[0].Subject.Name);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("。")]
    [InlineData("hello world")]
    public void Search_WordsThatFitNothing_FindNothing(string words) => Assert.Empty(Edition2026.Search(words));

    [Fact]
    public void Search_AskedAgain_KeepsTheSameOrder()
    {
        IReadOnlyList<SubjectMatch> matches = Edition2026.Search("道路上有垃圾");

        Assert.Equal(matches, Edition2026.Search("道路上有垃圾"));
        Assert.Equal(matches.OrderByDescending(match => match.Score).ThenBy(match => match.Subject.Code), matches);
        Assert.Equal(matches.Take(3), Edition2026.Search("道路上有垃圾", limit: 3));
    }

    [Fact]
    public void Search_EveryEverydayWord_FindsAClassOfSomeEdition()
    {
        CaseCatalogue[] editions = [CaseCatalogue.Of(CatalogueEdition.CjT214_2007), Edition2013, Edition2026];
        using Stream stream = typeof(CaseCatalogue).Assembly.GetManifestResourceStream("everyday-words.tsv")!;
        using var reader = new StreamReader(stream);

        string[][] rows = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];

        Assert.Equal(rows.Length, rows.Select(row => row[0]).Distinct().Count());
        Assert.All(rows, row => Assert.All(row.Skip(1), name => Assert.True(
            editions.Any(edition => edition.Search(row[0], limit: 400)
                .Any(match => match.Score > 1000 && match.Subject.Name.StartsWith(name, StringComparison.Ordinal))),
            $"{row[0]}: {name}")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Search_LimitBelowOne_IsRefused(int limit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Edition2013.Search("井盖", limit: limit));

    private static string[] First(CaseCatalogue catalogue, string words) =>
        [.. catalogue.Search(words, limit: 6).Select(match => match.Subject.Name)];
}
