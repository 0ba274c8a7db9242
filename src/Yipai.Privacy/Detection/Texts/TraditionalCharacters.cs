using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Reads traditional characters (繁体字) as their simplified forms, so that one list of words serves both.</summary>
/// <remarks>
/// Only characters of the scanner's own words, of surnames, of usual given names and of places are here. Each stands for one character, so
/// every position stays what it was. Texts without such a character, which are nearly all, cost one vectorized search.
/// </remarks>
internal static class TraditionalCharacters
{
    private const string Traditional =
        "陳張劉黃楊鄭葉謝許鄧馮蕭蔣蘇呂盧鍾鐘譚陸韋鄒閻賀顧龔萬錢嚴賴喬蘭倫華國偉強軍麗艷傑濤剛紅雲輝飛鵬寶鳳潔蓮榮愛環嬌瑩穎瑤儀夢嵐韻純靜靈曉憶義興貴龍勝學財發達進會樂紹貞賢順業豐慶園銘錦"
        + "鋒鎮鐵銀銳鋼鈞陽聰聖壽堅長維綱綺緯綿綠縣總細結給統編號碼證護話電聯絡機報訴舉戶員職務處師醫門間問開關閉樓層區鄉衚衕莊廈廣場橋灣島臺東遼寧瀋連濱陝贛滬圍屆崗溝塢巖濟漢澤潤溫淵灤灘爾牆"
        + "狀獨現產畢異療盜監盤眾礦禮種稱積穩窩競筆節範築簽籤籬紙級紐終組經絲綫線練緊繫續纖罰罷習聲聽肅脈腦臉臨與舊艙藝藥蘆虛蟲補裝裡裏製複見規視親覺觀計訂訊記設訪評詢試詳認語說請論識議讀變讓"
        + "貨貸費資賓賞賠質購贈趙車軟較載輛輸轉辦這運過還郵鄰釋針錄錯鍵閒隊階際險雙雜離難響頁項須預領頭題額願類風飯飲館馬駕駐驗魚鳥麥點齊齡龐佔來個們倉側償優債傳傷內兩冊別則動勞勢匯協單參嗎啟"
        + "圖圓團執塊塵墊壓壞夥奪婦媽孫實審寫寬將專尋對導屬歲帥帳帶幣幫幹庫應廳廠廢彈後從復徵態憑憲懷戰戲拋挾掛採換揮損搖撥擁擇擔據擴擾攜敗敘數斷於時晝曬書條楓極構槍樁樣標檢櫃權歐歸殘氣決沒況"
        + "淨減測準滅滿漲潑澆濕為無煙熱燈燒營爐爭爺獎獲盡確禍竊約絕網緣縮繳羅聞脅膠艱蓋藍蘋術衛衝襲訓託詐誤調談譯豬貓負責貼買賣賬趕跡踐輕農遠適遲選遺邊醜釘鈴鉛銷鋪鋁鍋鏈鏡鑰鑽閘閱闆隱霧顆顏飄"
        + "騎騙騷驚髒鬧鹽黨齒緱鄺鄔閔駱藺諸紀簡闞寗嶽甯鞏聶竇饒嫻鈺瓊瓏燁煒璽邨遊祐峯昇旛牠妳喫亞鴻鶴駿騰驊贇賁贊賦諾諒諭謙誼誠詩譽讚";

    private const string Simplified =
        "陈张刘黄杨郑叶谢许邓冯萧蒋苏吕卢钟钟谭陆韦邹阎贺顾龚万钱严赖乔兰伦华国伟强军丽艳杰涛刚红云辉飞鹏宝凤洁莲荣爱环娇莹颖瑶仪梦岚韵纯静灵晓忆义兴贵龙胜学财发达进会乐绍贞贤顺业丰庆园铭锦"
        + "锋镇铁银锐钢钧阳聪圣寿坚长维纲绮纬绵绿县总细结给统编号码证护话电联络机报诉举户员职务处师医门间问开关闭楼层区乡胡同庄厦广场桥湾岛台东辽宁沈连滨陕赣沪围届岗沟坞岩济汉泽润温渊滦滩尔墙"
        + "状独现产毕异疗盗监盘众矿礼种称积稳窝竞笔节范筑签签篱纸级纽终组经丝线线练紧系续纤罚罢习声听肃脉脑脸临与旧舱艺药芦虚虫补装里里制复见规视亲觉观计订讯记设访评询试详认语说请论识议读变让"
        + "货贷费资宾赏赔质购赠赵车软较载辆输转办这运过还邮邻释针录错键闲队阶际险双杂离难响页项须预领头题额愿类风饭饮馆马驾驻验鱼鸟麦点齐龄庞占来个们仓侧偿优债传伤内两册别则动劳势汇协单参吗启"
        + "图圆团执块尘垫压坏伙夺妇妈孙实审写宽将专寻对导属岁帅账带币帮干库应厅厂废弹后从复征态凭宪怀战戏抛挟挂采换挥损摇拨拥择担据扩扰携败叙数断于时昼晒书条枫极构枪桩样标检柜权欧归残气决没况"
        + "净减测准灭满涨泼浇湿为无烟热灯烧营炉争爷奖获尽确祸窃约绝网缘缩缴罗闻胁胶艰盖蓝苹术卫冲袭训托诈误调谈译猪猫负责贴买卖账赶迹践轻农远适迟选遗边丑钉铃铅销铺铝锅链镜钥钻闸阅板隐雾颗颜飘"
        + "骑骗骚惊脏闹盐党齿缑邝邬闵骆蔺诸纪简阚宁岳宁巩聂窦饶娴钰琼珑烨炜玺村游佑峰升幡它你吃亚鸿鹤骏腾骅赟贲赞赋诺谅谕谦谊诚诗誉赞";

    private static readonly SearchValues<char> All = SearchValues.Create(Traditional);
    private static readonly char[] Table = CreateTable();

    /// <summary>Returns the index of the first traditional character, or -1 if the text has no such character.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>Replaces every traditional character.</summary>
    public static void Simplify(Span<char> text)
    {
        for (int at = text.IndexOfAny(All); at >= 0 && at < text.Length; at++)
        {
            text[at] = Table[text[at]] is > '\0' and var simplified ? simplified : text[at];
        }
    }

    private static char[] CreateTable()
    {
        var table = new char[char.MaxValue + 1];
        for (int index = 0; index < Traditional.Length; index++)
        {
            table[Traditional[index]] = Simplified[index];
        }

        return table;
    }
}
