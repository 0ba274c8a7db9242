using System.Globalization;
using Yipai.Client.Storage;

namespace Yipai.Client.Outbox;

/// <summary>Explains a delivery status to the person, in Chinese and English.</summary>
internal static class StatusSentences
{
    public static string For(DeliveryStatus status, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese(status) : English(status);
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static string Chinese(DeliveryStatus status) => status.State switch
    {
        DeliveryState.Queued when status.Reason is null => "已保存在本机，等待发送。",
        DeliveryState.Queued => "这条内容还没有送达，应用会自动重新发送。",
        DeliveryState.Sending when status.Upload is { } upload =>
            $"正在发送 {upload.Photo}/{upload.Photos} 张照片，已送达 {Megabytes(upload.AcknowledgedBytes)}，共 {Megabytes(upload.TotalBytes)}。",
        DeliveryState.Sending => "正在发送。",
        DeliveryState.Delivered => "城市平台已收到。",
        DeliveryState.Rejected => $"城市平台没有受理。{status.Detail}您可以取回修改，也可以重试或删除。",
        DeliveryState.ConsentEnded => "您已撤回同意，这条内容没有发送，并已从本机删除。",
        _ when status.Reason == Opening.CannotOpenCode => "本机打不开这条内容，可能是密钥丢失或文件损坏。您可以重试，也可以删除。",
        _ => "当前版本的应用无法识别这条内容。请更新应用后重试，或删除。",
    };

    private static string English(DeliveryStatus status) => status.State switch
    {
        DeliveryState.Queued when status.Reason is null => "It is saved on this device and waits to be sent.",
        DeliveryState.Queued => "It has not arrived yet. The app sends it again automatically.",
        DeliveryState.Sending when status.Upload is { } upload =>
            $"Photo {upload.Photo} of {upload.Photos} is being sent: {Megabytes(upload.AcknowledgedBytes)} "
            + $"of {Megabytes(upload.TotalBytes)} have arrived.",
        DeliveryState.Sending => "It is being sent.",
        DeliveryState.Delivered => "The city has received it.",
        DeliveryState.Rejected => "The city did not accept it. You can take it back and change it, send it again, or delete it.",
        DeliveryState.ConsentEnded => "You withdrew your consent, so the app did not send it and deleted it from this device.",
        _ when status.Reason == Opening.CannotOpenCode =>
            "This device cannot open it. The key may be lost, or the file may be damaged. You can try again or delete it.",
        _ => "This version of the app does not understand it. Update the app and try again, or delete it.",
    };
}
