using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Knows the characters of which given names (名) mostly consist.</summary>
/// <remarks>Together they rarely write other words.</remarks>
internal static class GivenNames
{
    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞刚桂玉萍红娥玲芬燕彩云辉鹏飞宇浩凯健俊帆雪荣爱妹琴美莉琳素珍贞莲环雯婷娇婉瑾颖露瑶怡婵雁蓓纨仪丹蓉眉君蕊薇菁梦岚"
        + "苑婕馨瑗琰韵融咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜姬舒影荔枝思倩佳佩妍妮婧琪璐瑜璇晨曦雅嘉慧芝兰凤洁梅"
        + "毅峰斌义兴良海山仁波贵福生龙元全国胜学祥才发武新利清彬富顺信子杰昌成康星光天达安岩茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚"
        + "庆民友裕河哲江亮政谦亨奇固之轮翰朗伯宏言若鸣朋梁栋维启克伦翔旭泽士以建家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘志永世广文明华东平春"
        + "佑冬卫满仓淑俭亚凡知素慕晴鸣彦若梓萱子涵金长立运仲钰铭轩睿昊诺依娅蔓霖皓宸奕莎鑫焱喜根柱锁栓宝财旺忠孝礼智圣帅琦瑞祺妤姝姗娴媛嫣楚俐潇滨淇溪沐泓"
        + "小培庭连凌存占柳耀芹菊秋香银双珠巧花叶秉书方远少正增殿宪祖守本开延润玺田巍川沛骏骁峻卓越冉迪乔宾"
        + "丁二亿儒剑升喆圆坤基大奥宗尧师恒恬悠扬晖晗晟景暄暖曼月朴朵权杉杏杭柏柯栩桃桐桔桦梧梨棋棠森楷楹榆榜槐樟檀欧歆沁泉洪洲洵浚浦涓淳淼渊渝湖湘源溢滔漫潮澄瀚灵灿炜炫炳烈烨焕焰然煊煌煜照熙熠燚爵牛牧特犇玄玥玮珂珊珏班琅理琨琮瑄瑛"
        + "璋璟璠瓒甜男畅疆登百皎盈益睦石硕碧祎祯禄禹禾秦稷稼穗竣端笑笛筝筱箐籽紫纬纲纹纺绘绣绪绮绵缇缘罡翊翎翠耘聚肖胤腊臣舜舟艺芃芊芒芙芦苇苍苏苒苓苹茁茜茵茹荃荷荻莓莘莹菀菏菡菱萃萌萧葆葛葳葵蒙蒲蓝蕙蕴薏薛薪藏藻蘅虎虹蜜蝶衍衡裳襄观训词诗诣语谅谊谋谷豫贝贤贺赋赛"
        + "赟赫跃轶载辅辰迅迎逢逸遂遥邈邑郁郎郡鉴钊钢钦铁铃铄铎铜铨链锋锌锐锟锡锦键锴镇镕镜镭闯闻闽阁际陆陵陶隆雍雨雷霁霆霈霓青靓靖非韬韶顾顿颂频颜飒飙驰骅骆骋骞骥魁鲲鸥鸽鸾鹂鹃鹄鹤麓麟黎默黛鼎齐龄蕾朝");

    /// <summary>Indicates whether all characters are such characters.</summary>
    public static bool AreCommon(ReadOnlySpan<char> given) => !given.IsEmpty
        && (!given.ContainsAnyExcept(Characters) || (given is ['一' or '孟' or '文' or '可' or '之', var last] && Characters.Contains(last)));

    public static bool Contains(char character) => Characters.Contains(character);
}
