using System.Runtime.InteropServices.JavaScript;

namespace Yipai.Samples.CitizenWeb.Offline;

/// <summary>Keeps the files of the page in the browser, so that it opens without a network.</summary>
/// <remarks>
/// Nothing is kept before the person has read the notice (P4.5/2). What is kept holds the program and the city's public profile, and
/// nothing about a person. Without a browser, as in a test, the class does nothing.
/// </remarks>
public sealed partial class OfflineShell
{
    private const string Script = "shell.js";

    /// <summary>Occurs when the network or the version has changed.</summary>
    public event Action? Changed;

    /// <summary>Indicates whether the browser is sure that there is no network.</summary>
    public bool IsOffline { get; private set; }

    /// <summary>Indicates whether a newer version waits for the next opening of the page.</summary>
    public bool HasNewVersion { get; private set; }

    /// <summary>Follows the network, and looks for a newer version of a kept page.</summary>
    public async Task StartAsync()
    {
        if (OperatingSystem.IsBrowser())
        {
            await JSHost.ImportAsync(Script, "../shell.js");
            IsOffline = !ReadOnline();
            Follow(
                isOnline => Tell(() => IsOffline = !isOnline),
                () => Tell(() => HasNewVersion = true));
        }
    }

    /// <summary>Keeps the page, after the person has read the notice.</summary>
    public static Task KeepAsync() => OperatingSystem.IsBrowser() ? RegisterAsync() : Task.CompletedTask;

    /// <summary>Returns whether the page is kept.</summary>
    public static Task<bool> IsKeptAsync() => OperatingSystem.IsBrowser() ? FindAsync() : Task.FromResult(false);

    /// <summary>Removes the kept files.</summary>
    public static Task RemoveAsync() => OperatingSystem.IsBrowser() ? DropAsync() : Task.CompletedTask;

    /// <summary>Opens the page again with the newer version.</summary>
    /// <remarks>Outbox, drafts and session lie elsewhere and stay.</remarks>
    public static void UseNewVersion() => Renew();

    private void Tell(Action change)
    {
        change();
        Changed?.Invoke();
    }

    [JSImport("isOnline", Script)]
    private static partial bool ReadOnline();

    [JSImport("follow", Script)]
    private static partial void Follow(
        [JSMarshalAs<JSType.Function<JSType.Boolean>>] Action<bool> network, [JSMarshalAs<JSType.Function>] Action version);

    [JSImport("keep", Script)]
    private static partial Task RegisterAsync();

    [JSImport("isKept", Script)]
    private static partial Task<bool> FindAsync();

    [JSImport("drop", Script)]
    private static partial Task DropAsync();

    [JSImport("renew", Script)]
    private static partial void Renew();
}
