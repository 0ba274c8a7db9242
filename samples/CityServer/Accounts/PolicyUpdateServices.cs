using Yipai.Privacy.Server.Messages;

namespace Yipai.Samples.CityServer;

/// <summary>Registers the messages about a changed policy.</summary>
internal static class PolicyUpdateServices
{
    /// <summary>Adds an inbox in memory. A real city registers a messenger that stores its messages instead.</summary>
    public static IServiceCollection AddPolicyUpdates(this IServiceCollection services)
    {
        services.AddSingleton<InMemoryPersonInbox>();
        services.AddSingleton<IPersonMessenger>(provider => provider.GetRequiredService<InMemoryPersonInbox>());
        return services.AddSingleton<PolicyUpdates>();
    }
}
