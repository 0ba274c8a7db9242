namespace Yipai.Privacy.Detection;

/// <summary>Holds the words before an address (地址) that do not belong to it.</summary>
internal static class AddressLeads
{
    /// <summary>Lists words that lead to an address and do not belong to it.</summary>
    public static readonly string[] Words =
    [
        "家住", "住在", "位于", "地址", "住址", "现住", "地处", "坐落", "户籍", "居住", "老家", "家庭", "自家", "租住", "收货", "寄到", "送到", "路过", "途经", "经过", "就是", "小区",
        "购买", "购于", "承租", "我们小区", "业主", "居民", "户口", "反映", "系", "放", "送", "寄",
    ];

    /// <summary>Lists words of somebody who speaks, or of a time.</summary>
    /// <remarks>An address begins after the last of them.</remarks>
    public static readonly string[] Breaks =
    [
        "称", "表示", "建议", "咨询", "告知", "求助", "要求", "举报", "来电", "今天", "昨天", "前天", "昨晚", "今早", "今晚", "上午", "下午", "早上", "晚上", "凌晨", "我家", "他家",
        "她家",
    ];
}
