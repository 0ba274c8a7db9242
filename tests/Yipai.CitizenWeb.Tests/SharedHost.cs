namespace Yipai.CitizenWeb.Tests;

/// <summary>One city and one browser for the tests of a class. Each test opens profiles of its own.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private CitizenHost? _host;

    public async Task InitializeAsync()
    {
        try
        {
            _host = await CitizenHost.StartAsync();
        }
        catch (SkipException)
        {
            // Each test skips itself then.
        }
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    /// <summary>Returns the running city. Skips the test if this machine has no Chromium.</summary>
    public async Task<CitizenHost> GetAsync() => _host ??= await CitizenHost.StartAsync();
}
