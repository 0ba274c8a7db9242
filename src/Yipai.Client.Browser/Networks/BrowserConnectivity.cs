using Yipai.Client.Browser.Modules;

namespace Yipai.Client.Browser.Networks;

/// <summary>Reports the network as <c>navigator.onLine</c> reports it, once the script is loaded.</summary>
/// <remarks>A browser that says offline is right; one that says online may still reach nothing, which the next request shows.</remarks>
internal sealed class BrowserConnectivity : IConnectivity
{
    private readonly BrowserModule _module;

    public BrowserConnectivity(BrowserModule module)
    {
        _module = module;
        module.Loaded += () => ModuleFunctions.OnConnectivityChanged(() => Changed?.Invoke(this, EventArgs.Empty));
    }

    /// <inheritdoc/>
    public event EventHandler? Changed;

    /// <inheritdoc/>
    public bool? IsOnline => _module.IsLoaded ? ModuleFunctions.IsOnline() : null;
}
