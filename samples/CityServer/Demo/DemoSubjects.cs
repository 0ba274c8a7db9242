using Yipai.Cases;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Holds the classes, texts and grids of the demonstration.</summary>
/// <remarks>The classes have the same name in all three editions.</remarks>
internal static class DemoSubjects
{
    private const string Roads = "roads-unit";
    private const string Parks = "parks-unit";
    private const string Cleaning = "cleaning-unit";
    private const string Order = "order-unit";

    /// <summary>Gets the units that resolve the cases.</summary>
    public static string[] Units { get; } = [Roads, Parks, Cleaning, Order];

    /// <summary>Gets the classes with their unit and with what citizens write about them.</summary>
    public static (string Name, string Unit, string[] Texts)[] All { get; } =
    [
        ("污水井盖", Roads, ["井盖破损，边缘翘起，夜间容易绊倒行人。", "井盖下沉约五厘米，车辆经过时响声很大。"]),
        ("雨水箅子", Roads, ["箅子被落叶和泥沙堵住，下雨后积水没过脚面。", "箅子缺了两根，自行车轮会卡住。"]),
        ("路灯", Roads, ["连续三盏路灯不亮，晚上看不清台阶。", "路灯白天一直亮着，麻烦检查一下。"]),
        ("交通护栏", Roads, ["护栏被撞歪，一段伸进了车道。", "护栏断开一节，行人从缺口横穿马路。"]),
        ("路名牌", Roads, ["路名牌褪色，看不清字了。", "路名牌倒在绿化带里。"]),
        ("道路破损", Roads, ["路面有一个半米宽的坑，雨天看不见。", "人行道砖松动，踩上去会溅水。"]),
        ("行道树", Parks, ["树枝压到电线，刮风时有火花。", "一棵行道树枯死，有倒下的危险。"]),
        ("绿地护栏", Parks, ["绿地护栏锈断，尖头朝外，孩子容易受伤。", "绿地护栏缺了十几米。"]),
        ("绿地脏乱", Parks, ["绿地里堆着塑料袋和饭盒。", "绿化带里有大量枯枝没有清走。"]),
        ("暴露垃圾", Cleaning, ["垃圾桶满了三天没人收，气味很大。", "路边堆着生活垃圾，野猫翻得到处都是。"]),
        ("积存垃圾渣土", Cleaning, ["装修渣土堆在人行道上，占了一半路面。", "空地上的渣土越堆越高，刮风时满街是灰。"]),
        ("道路不洁", Cleaning, ["路面有油污，骑车打滑。", "渣土车漏了一路沙石，没有清扫。"]),
        ("公共厕所", Cleaning, ["公共厕所的水龙头坏了，一直流水。", "公共厕所门锁损坏，里面没有灯。"]),
        ("非法小广告", Order, ["墙上贴满小广告，刚清完又贴上了。", "站牌被小广告盖住，看不到车次。"]),
        ("店外经营", Order, ["店铺把货架摆到盲道上。", "餐馆的桌椅占了整条人行道。"]),
        ("施工扰民", Order, ["工地夜里十一点还在打桩，老人睡不着。", "早上五点开始切割钢筋，窗户关上也很吵。"]),
        ("机动车乱停放", Order, ["汽车停在消防通道上，已经两天了。", "路口转角停满车，公交车转不过去。"]),
    ];

    /// <summary>Gets the unit grids: a division of Dalian, a place, its point in GCJ-02, and a code with made-up last digits.</summary>
    public static (string Division, string Road, double Latitude, double Longitude, string Grid)[] Grids { get; } =
    [
        ("中山区", "中山广场", 38.9208, 121.6447, "210202001001001"), ("中山区", "人民路", 38.9225, 121.6540, "210202002001001"),
        ("中山区", "港湾广场", 38.9270, 121.6650, "210202002002001"), ("西岗区", "人民广场", 38.9137, 121.6180, "210203001001001"),
        ("西岗区", "胜利路", 38.9080, 121.6060, "210203002001001"), ("沙河口区", "星海广场", 38.8790, 121.5890, "210204001001001"),
        ("沙河口区", "西安路", 38.9130, 121.5890, "210204002001001"), ("沙河口区", "黄河路", 38.9050, 121.5800, "210204002002001"),
        ("甘井子区", "周水子广场", 38.9560, 121.5560, "210211001001001"), ("甘井子区", "华南广场", 38.9800, 121.5700, "210211002001001"),
        ("旅顺口区", "新华大街", 38.8120, 121.2640, "210212001001001"), ("金州区", "斯大林路", 39.1050, 121.7230, "210213001001001"),
        ("普兰店区", "中心路", 39.3950, 121.9640, "210214001001001"), ("瓦房店市", "共济街", 39.6270, 122.0020, "210281001001001"),
        ("庄河市", "黄海大街", 39.6810, 122.9670, "210283001001001"), ("长海县", "环海路", 39.2730, 122.5880, "210224001001001"),
    ];

    /// <summary>Returns the place of a report: mostly a pin within its grid, sometimes an address that names the grid.</summary>
    public static ReportedPlace PlaceOf(int number)
    {
        const double Step = 0.0004;
        (string division, string road, double latitude, double longitude, string grid) = Grids[number * 7 % Grids.Length];
        return number % 6 == 0
            ? ReportedPlace.FromAddress($"大连市{division}{road}附近（单元网格 {grid}）")
            : ReportedPlace.FromMapPin(GeoPoint.Gcj02(latitude + (number % 11 * Step), longitude + (number % 13 * Step)));
    }
}
