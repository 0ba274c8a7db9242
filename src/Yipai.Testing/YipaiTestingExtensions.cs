using Microsoft.Extensions.DependencyInjection.Extensions;
using Yipai.Client;
using Yipai.Client.Hosting;
using Yipai.Testing;
using Yipai.Testing.Faults;
using Yipai.Testing.Stores;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Connects a client in a test with a fake city and with storage in memory.</summary>
public static class YipaiTestingExtensions
{
    /// <summary>Sends every request of the client to a fake city, over the faults of its script.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="city">The city that answers.</param>
    public static IYipaiClientBuilder UseFakeCity(this IYipaiClientBuilder builder, FakeCity city)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(city);
        builder.Http.ConfigurePrimaryHttpMessageHandler(provider => new FaultyHandler(
            city, city.Faults, provider.GetService<TimeProvider>() ?? TimeProvider.System));
        return builder;
    }

    /// <summary>Keeps the data of the client in a storage that outlives the client.</summary>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="storage">The storage of the device.</param>
    /// <param name="disk">What happens around each access. The default is a healthy disk.</param>
    /// <returns>The process, which a test can kill.</returns>
    public static DeviceProcess UseDeviceStorage(this IYipaiClientBuilder builder, DeviceStorage storage, DiskBehavior? disk = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(storage);
        DeviceProcess process = storage.OpenProcess(disk);
        builder.Services.Replace(ClientServices.Describe(builder.Name, _ => process.Outbox));
        builder.Services.Replace(ClientServices.Describe(builder.Name, _ => process.Drafts));
        builder.Services.Replace(ClientServices.Describe(builder.Name, _ => process.Sessions));
        builder.Services.Replace(ClientServices.Describe(builder.Name, _ => process.Ledger));
        builder.Services.Replace(ClientServices.Describe(builder.Name, _ => process.Receipts));
        return process;
    }
}
