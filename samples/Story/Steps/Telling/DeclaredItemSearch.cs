using System.Net.NetworkInformation;
using System.Runtime.InteropServices;
using Yipai.Privacy;

namespace Yipai.Samples.Story.Steps;

/// <summary>Searches a raw request for every data item that the policy declares.</summary>
/// <remarks>
/// The search looks for the header that would carry an item, or for its real value on this machine. Every other item can travel
/// only in a body, so the search assumes that a request with a body holds all of them.
/// </remarks>
internal static class DeclaredItemSearch
{
    public static IReadOnlyList<DataItem> Find(string rawRequest)
    {
        bool hasBody = Holds(rawRequest, "\nContent-Length:") || Holds(rawRequest, "\nTransfer-Encoding:");
        return [.. DataItems.All.Where(item => Marks(item).Any(mark => Holds(rawRequest, mark)) || (hasBody && !IsTransport(item)))];
    }

    private static bool IsTransport(DataItem item) => item == DataItems.IpAddress || item == DataItems.VisitedUrl;

    private static string[] Marks(DataItem item) => item.Id switch
    {
        "log.ip" => ["\nHost:"],
        "log.url" => ["GET /"],
        "device.model" or "device.config" or "device.state" or "device.browserType" =>
            ["\nUser-Agent:", "\nSec-CH-", Environment.MachineName],
        "device.os" => ["\nUser-Agent:", RuntimeInformation.OSDescription, Environment.OSVersion.VersionString],
        "device.language" => ["\nAccept-Language:"],
        "device.mac" or "device.uid" or "device.imei" => [.. HardwareAddresses()],
        "app.uniqueNumber" or "app.installInfo" => ["\nX-"],
        "cookie.id" => ["\nCookie:"],
        "log.webHistory" or "log.browse" => ["\nReferer:"],
        "account.name" or "account.info" or "account.password" => ["\nAuthorization:", StoryTexts.AccountName, StoryTexts.Password],
        "phone.mobile" => [StoryTexts.AccountMobile, StoryTexts.CorrectedMobile, StoryTexts.ContactMobile],
        "loc.position" or "loc.precise" => ["38.91", "121.61", "\nGeolocation:"],
        _ => [item.Id],
    };

    private static IEnumerable<string> HardwareAddresses() =>
        from network in NetworkInterface.GetAllNetworkInterfaces()
        let address = network.GetPhysicalAddress().ToString()
        where address.Length == 12 && address.Any(digit => digit != '0')
        select address;

    private static bool Holds(string text, string mark) => mark.Length > 1 && text.Contains(mark, StringComparison.OrdinalIgnoreCase);
}
