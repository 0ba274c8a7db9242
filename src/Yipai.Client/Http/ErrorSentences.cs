namespace Yipai.Client.Http;

/// <summary>Explains the client's own errors to the person, in Chinese and English.</summary>
internal static class ErrorSentences
{
    public static string For(YipaiClientException exception, string language)
    {
        bool isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return exception switch
        {
            NotSignedInException => isChinese ? "您还没有登录。请先注册或登录。" : "You are not signed in. Register or sign in first.",
            CityUnreachableException => isChinese
                ? "暂时联系不上城市平台。您的内容没有丢失，请稍后再试。"
                : "The city cannot be reached at the moment. Nothing is lost. Try again later.",
            CityRefusedException => isChinese ? "城市平台没有受理这次操作。" : "The city did not accept this request.",
            _ => isChinese ? $"本机暂时无法完成（{exception.Code}）。请稍后再试，或更新应用。"
                : $"This device cannot do that at the moment ({exception.Code}). Try again later, or update the app.",
        };
    }
}
