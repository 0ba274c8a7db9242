using System.Runtime.InteropServices.JavaScript;

namespace Yipai.Client.Browser.Modules;

/// <summary>Loads the script of this package once, at the first use of a store.</summary>
internal sealed class BrowserModule
{
    /// <summary>The path from the folder of the .NET runtime to the script, which the build of the page puts there.</summary>
    private const string Path = "../_content/Yipai.Client.Browser/yipai.js";

    private Task? _loading;

    /// <summary>Occurs once, when the script is loaded.</summary>
    public event Action? Loaded;

    /// <summary>Indicates whether the functions of the script can be called.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Loads the script.</summary>
    /// <remarks>After a failure, the next call tries again.</remarks>
    /// <exception cref="YipaiClientException">YP0312: the page did not get the script.</exception>
    public Task LoadAsync()
    {
        if (_loading is null or { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            _loading = ImportAsync();
        }

        return _loading;
    }

    private async Task ImportAsync()
    {
        try
        {
            await JSHost.ImportAsync(ModuleFunctions.Module, Path).ConfigureAwait(false);
        }
        catch (JSException exception)
        {
            throw BrowserErrors.NoModule(exception);
        }

        IsLoaded = true;
        Loaded?.Invoke();
    }
}
