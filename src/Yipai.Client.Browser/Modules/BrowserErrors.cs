using System.Runtime.InteropServices.JavaScript;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Modules;

/// <summary>Creates the errors of the store, each with its code.</summary>
internal static class BrowserErrors
{
    public static ClientStateException From(JSException exception) => exception.Message switch
    {
        var message when message.Contains("QuotaExceeded", StringComparison.Ordinal) => new ClientStateException(
            "YP0311",
            "The browser has no room left for this page. Nothing was changed. Free some space on the device, or let the waiting entries "
            + "leave first, and try again.",
            exception),
        var message when message.Contains("VersionError", StringComparison.Ordinal) => new ClientStateException(
            "YP0321",
            "A newer version of this page wrote the stored data, which is unchanged. Reload the page to get the newer version.",
            exception),
        var message when IsRefusal(message) => new ClientStateException(
            "YP0312",
            "The browser does not let this page keep data, as in some private windows or over plain http. Nothing was changed. "
            + "Open the page over https in a normal window, or allow the site to keep data.",
            exception),
        _ => new ClientStateException(
            "YP0314", "The storage of the browser reported an error. Nothing was changed. Try again.", exception),
    };

    public static ClientStateException NoModule(JSException exception) => new(
        "YP0312",
        "The page could not load _content/Yipai.Client.Browser/yipai.js. Nothing was changed. "
        + "Publish the _content folder with the page, and let the content security policy allow scripts of the page's own origin.",
        exception);

    public static ClientStateException CannotOpen() => new(
        Opening.CannotOpenCode,
        "The key of this browser does not decrypt the stored entry. The entry is unchanged. Tell the person, who can discard it.");

    /// <summary>Indicates whether a browser refuses storage, keys or locks.</summary>
    /// <remarks>Over plain http, the objects themselves are missing.</remarks>
    private static bool IsRefusal(string message) =>
        message.Contains("SecurityError", StringComparison.Ordinal)
        || message.Contains("DataCloneError", StringComparison.Ordinal)
        || message.Contains("InvalidStateError", StringComparison.Ordinal)
        || message.Contains("TypeError", StringComparison.Ordinal)
        || message.Contains("ReferenceError", StringComparison.Ordinal);
}
