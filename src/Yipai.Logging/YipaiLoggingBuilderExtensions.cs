using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Yipai.Logging.Masking;
using Yipai.Logging.Providers;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps a host's logs clean.</summary>
public static class YipaiLoggingBuilderExtensions
{
    /// <summary>Masks all that is logged: classified parameters by their item, everything else by what it holds.</summary>
    /// <remarks>
    /// <c>LoggerMessage</c> methods with <c>[MobileNumber] string phone</c>, and <c>[LogProperties]</c> objects with such properties, go through
    /// redactors; a scanner looks through every other value, message, scope and exception (P4.2.1; S21). The discriminator that the platform
    /// appends to a redacted value is turned off. Call it after whatever replaces the <see cref="ILoggerFactory"/>; a host in which the net was
    /// replaced does not start. The rules are those of the registered <see cref="Masker"/> for <c>Audience.Log</c>.
    /// </remarks>
    public static ILoggingBuilder AddYipaiMasking(this ILoggingBuilder builder)
    {
        builder.EnableRedaction(options => options.ApplyDiscriminator = false);
        builder.Services.TryAddSingleton(Masker.Default);
        builder.Services.Replace(ServiceDescriptor.Singleton<IRedactorProvider, MaskingRedactorProvider>());
        if (!builder.Services.Any(service => service.ServiceType == typeof(MaskingNet)))
        {
            // The platform's own registration stays in the list, so that asking for enrichment later does not put it last again.
            ServiceDescriptor platform = builder.Services.Last(service => service.ServiceType == typeof(ILoggerFactory));
            builder.Services.AddSingleton<MaskingNet>();
            builder.Services.AddSingleton<ILoggerFactory>(provider => new MaskingLoggerFactory(Create(provider, platform), provider.GetRequiredService<MaskingNet>()));
            builder.Services.AddOptions<MaskingNetCheck>()
                .Validate<ILoggerFactory, IRedactorProvider>((_, factory, redactors) => factory is MaskingLoggerFactory && redactors is MaskingRedactorProvider, MaskingNetCheck.Failure)
                .ValidateOnStart();
        }

        return builder;
    }

    /// <summary>Shows every logged message, value, scope and exception to a <see cref="LeakAssert"/>, as they leave for the providers.</summary>
    /// <param name="builder">The logging of the host under test.</param>
    /// <param name="leaks">What is watched for.</param>
    public static ILoggingBuilder AddLeakAssert(this ILoggingBuilder builder, LeakAssert leaks) => builder.AddProvider(new LeakLoggerProvider(leaks));

    private static ILoggerFactory Create(IServiceProvider provider, ServiceDescriptor service) => (ILoggerFactory)(
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!));
}
