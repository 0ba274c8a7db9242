namespace Yipai.AspNetCore.Responses;

/// <summary>Holds Chinese sentences for the SDK's own errors.</summary>
/// <remarks>In English the message of the error is shown itself.</remarks>
internal static class ErrorSentences
{
    private static readonly Dictionary<string, string> Chinese = new()
    {
        ["YP0203"] = "上报内容不完整，或含有无法识别的字段。请更新应用后重新提交。",
        ["YP0210"] = "照片是空文件。请重新拍摄，或换一张。",
        ["YP0211"] = "照片无法识别。请换一张 JPEG、PNG、WebP 或 HEIC 照片。",
        ["YP0212"] = "照片不完整。请重新拍摄，或换一张。",
        ["YP0213"] = "照片太大。请降低分辨率后重新拍摄。",
        ["YP0220"] = "地点不完整。请在地图上选点、填写地址，或填写设施编码。",
        ["YP0232"] = "没有文字，也没有照片。请写几个字说明问题，或添加一张照片。",
        ["YP0233"] = "文字超过 4000 字。请删减后再提交。",
        ["YP0244"] = "地址最多 500 字，姓名最多 100 字。请删减后再提交。",
        ["YP0237"] = "上报超过本平台的上限。请删减文字，或分两次上报照片。",
        ["YP0238"] = "文字中有无法保存的字符。请删除后重新输入。",
        ["YP0239"] = "联系电话不是电话号码。请填写 7 至 15 位数字，或不填。",
        ["YP0264"] = "操作内容不完整，或您不能办理此操作。请更新应用后重试。",
    };

    /// <summary>Returns the sentence for an error in a language.</summary>
    public static string For(string code, string message, string language) =>
        language.StartsWith("en", StringComparison.Ordinal) ? message
        : Chinese.GetValueOrDefault(code, $"提交的内容有误（{code}）。请检查后重新提交。");
}
