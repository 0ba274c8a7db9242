namespace Yipai.Logging.Masking;

/// <summary>Checks, when a host starts, whether its logs still go through the masking net.</summary>
internal sealed class MaskingNetCheck
{
    public const string Failure =
        "Logs would not be masked: ILoggerFactory or IRedactorProvider was replaced after AddYipaiMasking. "
        + "Call AddYipaiMasking after whatever replaces them.";
}
