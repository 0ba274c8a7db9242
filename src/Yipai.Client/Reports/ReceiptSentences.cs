using System.Collections.Frozen;
using Yipai.Cases.Reporting;

namespace Yipai.Client.Reports;

/// <summary>Explains a receipt to the person, in Chinese and English.</summary>
internal static class ReceiptSentences
{
    private const string UnreadableFile = "这张照片无法识别。请换一张 JPEG、PNG、WebP 或 HEIC 照片，或重新拍摄。";
    private const string BrokenFile = "这张照片不完整。请重新拍摄，或换一张。";

    /// <summary>The Chinese sentence for each problem code.</summary>
    /// <remarks>For a code without a sentence, the person sees the problem's message.</remarks>
    private static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["YP0210"] = "这张照片是空文件。请重新拍摄，或换一张。",
        ["YP0211"] = UnreadableFile,
        ["YP0212"] = BrokenFile,
        ["YP0213"] = "这张照片太大。请降低分辨率后重新拍摄，或换一张。",
        ["YP0214"] = UnreadableFile,
        ["YP0215"] = UnreadableFile,
        ["YP0216"] = BrokenFile,
        ["YP0217"] = "找不到这张照片，或无法读取。请重新选择，或从上报中移除。",
        ["YP0218"] = "这张照片在选择之后被改动过。请查看后重新选择，或从上报中移除。",
        ["YP0232"] = "还没有文字，也没有照片。请写几个字说明问题，或添加一张照片。",
        ["YP0233"] = "文字超过 4000 字。请删减后再提交。",
        ["YP0234"] = "现在不能使用您的位置。请在地图上选点、填写地址，或填写设施编码。",
        ["YP0235"] = "还没有地点。请在地图上选点、填写地址，或填写设施编码。",
        ["YP0236"] = "还没有选择类别。请选择一个类别，可以用日常用语搜索。",
        ["YP0237"] = "这份上报超过城市平台的上限。请删减文字，或分两次上报照片。",
        ["YP0238"] = "文字中有无法保存的字符。请删除后重新输入。",
        ["YP0239"] = "联系电话不是电话号码。请填写 7 至 15 位数字，或不填。",
        ["YP0244"] = "地址最多 500 字，姓名最多 100 字。请删减后再提交。",
        ["YP0304"] = "您还没有登录。请先注册或登录，也可以匿名上报。",
    }.ToFrozenDictionary();

    public static string For(SubmissionReceipt receipt, string language)
    {
        bool isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        if (receipt.IsQueued)
        {
            return isChinese ? "已保存在本机，联网后发送。" : "The report is saved on this device and leaves when the network is back.";
        }

        return receipt.Problems.Count > 0
            ? string.Join(" ", receipt.Problems.Select(problem => isChinese ? Say(problem) : problem.Message).Distinct())
            : receipt.Decision.Explain(language);
    }

    /// <summary>Returns the Chinese sentence for one problem.</summary>
    public static string Say(PreparationProblem problem) => Chinese.TryGetValue(problem.Code, out string? sentence)
        ? problem.PhotoNumber is { } number ? $"第 {number} 张照片：{sentence}" : sentence
        : problem.Message;
}
