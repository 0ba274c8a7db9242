using Microsoft.Extensions.DependencyInjection;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.Story;

/// <summary>Represents a citizen's phone, which registers the packages in five lines.</summary>
internal sealed class CitizenHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public CitizenHost(string database, Uri endpoint, PrivacyProfile profile, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        configure?.Invoke(services);
        services.AddYipaiPrivacy(profile, options => options.UseDemonstrationHandler());
        services.AddSingleton<IDevicePermissionSource>(Permissions);
        services.AddYipaiClient(options =>
        {
            options.Endpoint = endpoint;
            options.AcceptSupersededLaw = true;   // the story compares both readings
        }).UseSqlite(database);
        _services = services.BuildServiceProvider();

        // The story describes each round, so it drains the outbox by hand. An app leaves this line out, and the client sends by itself.
        _ = Client.Outbox.PauseAsync();
    }

    /// <summary>Gets the permissions of the phone, which the story opens and closes.</summary>
    public PhonePermissions Permissions { get; } = new();

    public YipaiClient Client => _services.GetRequiredService<YipaiClient>();

    public PrivacyGuard Guard => _services.GetRequiredService<PrivacyGuard>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
