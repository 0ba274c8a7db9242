using System.Globalization;

namespace Yipai.Spans;

/// <summary>Makes values that pass their own check rules, in the forms in which citizens write them.</summary>
internal sealed class CorpusValues(Random random)
{
    private static readonly string[] Roads =
    [
        "人民路", "中山路", "解放大道", "建设东路", "滨海街", "五一北路", "学府路", "长江西路", "站前街", "光明巷", "和平街", "文化路", "青年大街", "芙蓉中路",
        "迎宾大道", "振兴路", "桃花源路", "湘府东路", "劳动西路", "黄河路",
    ];
    private static readonly string[] Estates =
    [
        "阳光花园", "金色家园", "碧桂园", "万科城", "星海小区", "幸福里", "锦绣江南", "御景湾", "翡翠华庭", "恒大名都", "保利香槟", "东方丽景", "梅溪湖壹号",
        "绿地香颂小区", "山水庭院", "世纪城", "福满新城", "润和紫郡", "明珠公寓", "橡树园",
    ];
    private static readonly string[] Villages = ["东风村", "李家村", "新民村", "红旗村", "双河村", "石桥村", "白云村", "杨树屯", "大塘村", "和平村", "张庄村", "前进村"];
    private static readonly string[] Companies = ["鑫源物业服务有限公司", "宏达建筑工程公司", "金百合餐饮店", "顺通物流有限公司", "万家福超市"];

    private static readonly string[] Surnames =
    [
        .. "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧阳"
            .Select(surname => surname.ToString())
            .Where(surname => surname is not ("欧" or "阳")),
        "欧阳", "上官", "司马", "诸葛", "佟", "隋", "栾", "覃", "瞿", "宁", "初", "仇", "鞠", "解",
    ];
    private static readonly string[] Given =
    [
        "伟", "芳", "敏", "静", "磊", "洋", "艳", "勇", "娟", "涛", "明", "超", "秀英", "桂兰", "建国", "志强", "海燕", "晓东", "丽华", "文博",
        "子涵", "浩然", "欣怡", "国庆", "玉梅", "振华", "春生", "德福", "雨桐", "思远", "佳琪", "宇航", "金凤", "长河", "立新", "小红", "大勇", "彦斌",
        "若曦", "梓萱", "一鸣", "景天", "云鹏", "佩瑶", "天佑", "冬梅", "卫东", "家豪", "永昌", "红霞", "柏林", "慕晴", "仲文", "运来", "满仓", "贵芝",
        "淑珍", "克俭", "亚楠", "可欣", "非凡", "知远", "素云", "凯", "鹏", "琳", "倩", "旭", "蕾", "颖", "翔", "莹",
    ];
    private static readonly string[] Provinces = [.. "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新".Select(province => province.ToString())];
    private static readonly string[] Areas =
    [
        "0411", "0731", "0734", "0746", "010", "021", "024", "0755", "0351", "0551", "0898", "0991", "0735", "0736",
    ];
    private static readonly string[] Places =
    [
        "110105", "210202", "210204", "310115", "430102", "430104", "430302", "440305", "510107", "610113", "130503",
        "320583", "330106", "370202", "420106",
    ];

    private readonly Dictionary<string, string[]> _divisions = ReadDivisions();

    public string Surname() => Pick(Surnames);

    public string Name() => Surname() + Pick(Given);

    public string Road() => Pick(Roads);

    public string Community() => Pick(Estates);

    public string Village() => Pick(Villages);

    public string Company() => Pick(["大连", "长沙", "衡阳", ""]) + Pick(Companies);

    /// <summary>Returns an existing city or county.</summary>
    public string Division() => Pick(_divisions[Pick([.. _divisions.Keys])]);

    public string District() => Pick(["岳麓区", "中山区", "天心区", "朝阳区", "雁峰区", "沙河口区", "长沙县", "金州区"]);

    public string Address()
    {
        string division = random.Next(4) switch { 0 => "", 1 => District(), _ => Division() };
        string door = random.Next(5) switch
        {
            0 => $"{Community()}{Number(30)}栋{Number(33)}0{Number(4)}",
            1 => $"{Community()}{Number(30)}号楼{Number(4)}单元{Number(30)}0{Number(4)}室",
            2 => $"{Road()}{Number(400)}号{Community()}{Number(12)}栋{Number(3)}单元{Number(9)}0{Number(4)}",
            3 => $"{Road()}{Number(900)}号",
            _ => $"{Village()}{Pick(["一", "二", "三", "七"])}组{Number(90)}号",
        };
        return division + door;
    }

    public string Mobile()
    {
        string number = "1" + Pick(["38", "39", "36", "58", "77", "86", "99", "51", "30", "73", "91"]) + Digits(8);
        return random.Next(14) switch
        {
            0 => $"{number[..3]}-{number[3..7]}-{number[7..]}",
            1 => $"{number[..3]} {number[3..7]} {number[7..]}",
            2 => "+86" + number,
            3 => "0086 " + number,
            4 => Wide(number),
            5 => $"+86-{number[..3]}-{number[3..7]}-{number[7..]}",
            _ => number,
        };
    }

    public string Landline()
    {
        string area = Pick(Areas);
        string local = Digit(2, 8) + Digits(area.Length == 3 ? 7 : 6);
        return random.Next(9) switch
        {
            0 => $"{area}—{local}",
            1 => $"{area}---{local}",
            2 => $"{area}- {local}",
            3 => $"({area}){local}",
            4 => $"（{area}）{local}",
            5 => Wide($"{area}-{local}"),
            6 => area + local,
            7 => $"{area} {local}",
            _ => $"{area}-{local}",
        };
    }

    /// <summary>Returns an identity number whose check character makes the polynomial of ISO 7064 equal to 1 modulo 11.</summary>
    public string Identity()
    {
        string first = Pick(Places) + Day().ToString("yyyyMMdd", CultureInfo.InvariantCulture) + Digits(3);
        string number = "0123456789X".Select(check => first + check).First(candidate =>
            candidate.Select((character, index) => (character == 'X' ? 10 : character - '0') * (int)(BigPower(17 - index) % 11))
                .Sum() % 11 == 1);
        return random.Next(10) switch
        {
            0 => Wide(number),
            1 => $"{number[..6]} {number[6..14]} {number[14..]}",
            2 => number.ToLowerInvariant(),
            _ => number,
        };
    }

    public string Card()
    {
        string first = Pick(["622202", "621700", "622848", "621661", "622588", "623058", "436742"]) + Digits(12);
        first = first.StartsWith("622588", StringComparison.Ordinal) ? first[..15] : first;
        string number = Enumerable.Range(0, 10).Select(check => first + check).First(Luhn);
        return random.Next(4) == 0 ? string.Join(' ', number.Chunk(4).Select(four => new string(four))) : number;
    }

    public string CreditCode()
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        string first = Pick(["91", "92", "52"]) + Pick(Places)
            + string.Concat(Enumerable.Range(0, 9).Select(_ => Alphabet[random.Next(31)]));
        int sum = first.Select((character, index) =>
            Alphabet.IndexOf(character, StringComparison.Ordinal) * (int)(System.Numerics.BigInteger.ModPow(3, index, 31))).Sum();
        return first + Alphabet[(31 - (sum % 31)) % 31];
    }

    public string Plate()
    {
        string origin = Pick(Provinces) + Letter("ABCDEFGHJK");
        string point = random.Next(4) == 0 ? "·" : "";
        return random.Next(4) switch
        {
            0 => $"{origin}{point}{Letter("DF")}{Digits(5)}",
            1 => $"{origin}{point}{Digits(3)}{Letter("ABCDEFGHJKLMNPQ")}{Digits(1)}",
            _ => $"{origin}{point}{Letter("ABCDEFGHJKLMNPQ")}{Digits(4)}",
        };
    }

    public string Email() => Pick(["zhang", "li.na", "wang_88", "chen-hao", "x2008", "dalian.citizen"]) + Number(9999)
        + "@" + Pick(["qq.com", "163.com", "126.com", "sina.com.cn", "outlook.com", "mail.example.cn"]);

    public string Ip() => $"{random.Next(11, 223)}.{random.Next(256)}.{random.Next(256)}.{random.Next(1, 255)}";

    public string Mac() => string.Join(
        Pick([":", "-"]),
        new[] { "A4", "3C" }.Concat(Enumerable.Range(0, 4).Select(_ => random.Next(256).ToString("X2", CultureInfo.InvariantCulture))));

    public string Imei()
    {
        string first = "86" + Digits(12);
        return Enumerable.Range(0, 10).Select(check => first + check).First(Luhn);
    }

    public string Passport() => Pick(["E" + Digits(8), "G" + Digits(8), "E" + Letter("ABCDEFGH") + Digits(7)]);

    public string Permit() => Pick(["H", "M"]) + Digits(8);

    public string HongKong()
    {
        string first = Letter("ABCDEGHKPRVYZ") + Digits(6);
        int sum = (36 * 9) + first
            .Select((character, index) => (char.IsDigit(character) ? character - '0' : character - 'A' + 10) * (8 - index)).Sum();
        int check = (11 - (sum % 11)) % 11;
        return $"{first}({(check == 10 ? "A" : check)})";
    }

    public string Military() => Pick(["军", "南", "海", "空"]) + "字第" + Digits(7) + "号";

    public string Driver() => Pick(["2102", "4301"]) + Digits(8);

    public string Gps() => Pick([
        string.Create(CultureInfo.InvariantCulture, $"{random.NextDouble() + 38:F6},{random.NextDouble() + 121:F6}"),
        string.Create(CultureInfo.InvariantCulture, $"{random.NextDouble() + 112:F5}，{random.NextDouble() + 28:F5}")]);

    public string WeChat() => Pick(["wx_", "lily", "dalian", "abc-", "hao"]) + Number(99999).PadLeft(5, '0');

    public string Qq() => Digit(1, 9) + Digits(8);

    public string Birth() => Day() is var day && random.Next(2) == 0
        ? $"{day.Year}年{day.Month}月{day.Day}日"
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Secret() => Pick(["Abc@", "dl#", "Pass!", "qwe_"]) + Number(99999);

    public string Url() =>
        Pick(["https://12345.example.cn/case?id=3&token=", "http://city.example.cn/view?access_token="]) + Digits(12) + "abc";

    /// <summary>Returns a number that identifies no person, such as that of an order, a parcel or a file.</summary>
    public string Serial() =>
        Pick(["GD20210901" + Digits(8), "SF" + Digits(13), "2021" + Digits(12), "HT-2020-" + Digits(4), "690" + Digits(10)]);

    private static bool Luhn(string number) => number.Reverse()
        .Select((digit, index) => index % 2 == 0 ? digit - '0' : ((digit - '0') * 2 / 10) + ((digit - '0') * 2 % 10)).Sum() % 10 == 0;

    private static long BigPower(int exponent) => 1L << exponent;

    private static string Wide(string text) => string.Concat(text.Select(character => (char)(character + 0xFEE0)));

    private DateTime Day() => new DateTime(1940, 1, 1).AddDays(random.Next(25000));

    private string Number(int most) => (random.Next(most) + 1).ToString(CultureInfo.InvariantCulture);

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));

    private string Digit(int least, int most) => random.Next(least, most + 1).ToString(CultureInfo.InvariantCulture);

    private string Letter(string letters) => letters[random.Next(letters.Length)].ToString();

    private string Pick(string[] values) => values[random.Next(values.Length)];

    private static Dictionary<string, string[]> ReadDivisions()
    {
        using var reader = new StreamReader(typeof(CorpusValues).Assembly.GetManifestResourceStream("division-names.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[1].Split(',').Where(name => name[^1] is '市' or '县' or '区').ToArray())
            .Where(pair => pair.Value.Length > 0).ToDictionary();
    }
}
