using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Yipai.Logging.Masking;
using Yipai.Logging.Providers;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps a host's logs free of personal values.</summary>
public static class YipaiLoggingBuilderExtensions
{
    /// <summary>Masks everything that is logged: classified parameters by their item, everything else by its content.</summary>
    /// <remarks>
    /// Values of <c>LoggerMessage</c> methods with <c>[MobileNumber] string phone</c>, and <c>[LogProperties]</c> objects with such
    /// properties, go through redactors. A scanner checks every other value, message, scope and exception (P4.2.1; S21). The discriminator
    /// that .NET appends to a redacted value is turned off. A factory that replaced the one of .NET before, as Serilog's does, gets masked
    /// entries too. Call this method after whatever replaces the <see cref="ILoggerFactory"/>; a host whose masking net was replaced
    /// does not start, and without a host the first <see cref="ILogger{TCategoryName}"/> throws. The
    /// rules are those of the registered <see cref="Masker"/> for <c>Audience.Log</c>.
    /// </remarks>
    public static ILoggingBuilder AddYipaiMasking(this ILoggingBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Asking for redaction puts the factory of .NET last again, so whatever replaced that one is looked up before.
        ServiceDescriptor? replaced = builder.Services.LastOrDefault(service => service.ServiceType == typeof(ILoggerFactory));
        replaced = replaced is null || IsPlatform(replaced) ? null : replaced;
        builder.EnableRedaction(options => options.ApplyDiscriminator = false);
        builder.Services.TryAddMasker();
        builder.Services.Replace(ServiceDescriptor.Singleton<IRedactorProvider, MaskingRedactorProvider>());
        if (!builder.Services.Any(service => service.ServiceType == typeof(MaskingNet)))
        {
            // The registration of .NET stays in the list, so that asking for enrichment later does not put it last again.
            ServiceDescriptor factory = replaced ?? builder.Services.Last(service => service.ServiceType == typeof(ILoggerFactory));
            builder.Services.AddSingleton<MaskingNet>();
            builder.Services.Replace(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(CheckedLogger<>)));
            builder.Services.AddSingleton<ILoggerFactory>(
                provider => new MaskingLoggerFactory(
                    Create(provider, factory),
                    provider.GetRequiredService<MaskingNet>(),
                    replaced is null ? null : provider.GetRequiredService<IRedactorProvider>()));
            builder.Services.AddOptions<MaskingNetCheck>()
                .Validate<ILoggerFactory, IRedactorProvider>(
                    (_, factory, redactors) => factory is MaskingLoggerFactory && redactors is MaskingRedactorProvider,
                    MaskingNetCheck.Failure)
                .ValidateOnStart();
        }

        return builder;
    }

    /// <summary>
    /// Shows every logged message, value, scope and exception to a <see cref="LeakAssert"/>, in the form in which the providers get them.
    /// </summary>
    /// <param name="builder">The logging builder of the host under test.</param>
    /// <param name="leaks">The assert that watches for personal values.</param>
    public static ILoggingBuilder AddLeakAssert(this ILoggingBuilder builder, LeakAssert leaks)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(leaks);
        return builder.AddProvider(new LeakLoggerProvider(leaks));
    }

    private static bool IsPlatform(ServiceDescriptor service) => service.ImplementationType is { } type
        && (type == typeof(LoggerFactory) || type.Assembly == typeof(LoggingRedactionExtensions).Assembly);

    private static ILoggerFactory Create(IServiceProvider provider, ServiceDescriptor service) => (ILoggerFactory)(
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!));
}
