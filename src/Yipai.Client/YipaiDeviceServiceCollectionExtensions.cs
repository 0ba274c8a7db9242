using System.Runtime.Versioning;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Client.Devices;
using Yipai.Client.Hosting;
using Yipai.Privacy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a device of the city in the services of a host.</summary>
public static class YipaiDeviceServiceCollectionExtensions
{
    /// <summary>Adds a client that acts as a registered device of the city, such as a street camera, and never as a person.</summary>
    /// <remarks>
    /// The device asks nobody for consent and records none. Its mandate takes the place of consent (PIPL 26), and the host starts only
    /// under a state organ or a body that one entrusted. An inspector's box acts for a signed-in person: use <c>AddYipaiClient</c>.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets city, key, mandate and place of the device.</param>
    /// <param name="configurePrivacy">Sets the handler if the city has no profile, as in <c>AddYipaiClient</c>.</param>
    /// <exception cref="OptionsValidationException">
    /// The host throws it at start. YP0301: the endpoint is wrong. YP0309: an option is missing or outside its range.
    /// </exception>
    /// <exception cref="YipaiClientException">The host throws YP0330 at start if the handler may not run such a device.</exception>
    /// <example>
    /// <code>
    /// services.AddYipaiDevice(o => { o.City = city; o.DeviceId = "camera-7"; o.DeviceKey = key; o.Mandate = mandate; o.Place = place; })
    ///     .UseSqlite("camera.db").WatchFolder("/photos", CaseCatalogue.GbT30428.Component("01-01"));
    /// </code>
    /// </example>
    public static IYipaiClientBuilder AddYipaiDevice(
        this IServiceCollection services, Action<YipaiDeviceOptions> configure, Action<YipaiPrivacyOptions>? configurePrivacy = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        // It starts before the sender of the client, which would otherwise already send.
        services.AddSingleton(provider => new DeviceStart(() => new ClientServices(provider, Options.Options.DefaultName)));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<DeviceStart>());
        return services.AddYipaiClient(
            client =>
            {
                var device = new YipaiDeviceOptions();
                configure(device);
                device.ApplyTo(client);
            },
            configurePrivacy);
    }

    /// <summary>Reports every picture that appears in a folder, once, and removes the file when the report is safe in the outbox.</summary>
    /// <remarks>
    /// If the host registered an <c>IMediaRedactor</c>, the picture leaves with faces and plates blurred. Otherwise it leaves sealed: only
    /// the reviewer's desk sees it. The page docs/device.md explains files, switches and quota.
    /// </remarks>
    /// <param name="builder">The builder that <c>AddYipaiDevice</c> returned.</param>
    /// <param name="folder">The folder, which is created if it is missing. Its sub-folders are not watched.</param>
    /// <param name="subject">The class of the reports.</param>
    /// <exception cref="YipaiClientException">YP0331: the client is a person's, not a device's.</exception>
    [UnsupportedOSPlatform("browser")]
    public static IYipaiClientBuilder WatchFolder(this IYipaiClientBuilder builder, string folder, CaseSubject subject)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(subject);
        if (!builder.Services.Any(service => service.ServiceType == typeof(DeviceStart)))
        {
            throw YipaiClientException.NotADevice();
        }

        builder.Services.AddSingleton<IHostedService>(
            provider => FolderWatch.Create(new ClientServices(provider, builder.Name), folder, subject));
        return builder;
    }
}
