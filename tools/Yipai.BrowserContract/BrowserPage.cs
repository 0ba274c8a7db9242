using System.Runtime.InteropServices.JavaScript;

namespace Yipai.BrowserContract;

/// <summary>Reads what the browser holds, past the package.</summary>
internal static partial class BrowserPage
{
    /// <summary>Indicates whether the browser has a database of this name.</summary>
    public static async Task<bool> HasDatabaseAsync(string name)
    {
        await JSHost.ImportAsync("contract", "../contract.js");
        return await HasDatabase(name);
    }

    [JSImport("hasDatabase", "contract")]
    private static partial Task<bool> HasDatabase(string name);
}
