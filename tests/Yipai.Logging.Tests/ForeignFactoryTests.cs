using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NLog.Config;
using NLog.Extensions.Logging;
using NLog.Targets;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Yipai.Logging.Tests;

/// <summary>Logs through the real packages of Serilog and NLog.</summary>
public sealed class ForeignFactoryTests
{
    private const string Mobile = "13812345678";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AddYipaiMasking_AfterSerilogAsFactory_ItsSinksGetMaskedLines(bool writeToProviders)
    {
        var sink = new Lines();

        Call(services => services
            .AddSerilog(configuration => configuration.WriteTo.Sink(sink), preserveStaticLogger: true, writeToProviders)
            .AddLogging(builder => builder.AddYipaiMasking()));

        Assert.Equal(["caller \"138****5678\""], sink.Messages);
    }

    [Fact]
    public void AddYipaiMasking_BeforeSerilogAsFactory_TheHostDoesNotStart()
    {
        using Logger serilog = new LoggerConfiguration().CreateLogger();
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.AddYipaiMasking()).AddSerilog(serilog);

        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AddYipaiMasking_BeforeSerilogWithoutAHost_TheFirstLoggerThrows(bool writeToProviders)
    {
        var sink = new Lines();
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.AddYipaiMasking())
            .AddSerilog(configuration => configuration.WriteTo.Sink(sink), preserveStaticLogger: true, writeToProviders);

        using ServiceProvider provider = services.BuildServiceProvider();

        var thrown = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<ILogger<ForeignFactoryTests>>);

        Assert.Contains("Call AddYipaiMasking after", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddYipaiMasking_AfterSerilogThatWritesToProviders_TheProvidersGetMaskedLines()
    {
        var captured = new CapturedLog(_ => { });

        Call(services => services
            .AddLogging(builder => builder.AddProvider(captured))
            .AddSerilog(_ => { }, preserveStaticLogger: true, writeToProviders: true)
            .AddLogging(builder => builder.AddYipaiMasking()));

        Assert.Equal(["caller \"138****5678\""], captured.Messages);
    }

    [Fact]
    public void AddYipaiMasking_WithSerilog_StructuresAreMasked()
    {
        var sink = new Lines();

        Log(sink, logger =>
            logger.LogInformation("{@List} {@Pairs}", new[] { Mobile }, new Dictionary<string, string> { ["tel"] = Mobile }));

        Assert.DoesNotContain(Mobile, Assert.Single(sink.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void AddYipaiMasking_WithSerilog_ScopesAreMasked()
    {
        var sink = new Lines();

        Log(sink, logger =>
        {
            using (logger.BeginScope(new Dictionary<string, object> { ["Phone"] = Mobile, ["password"] = "Kx7!" }))
            {
                logger.LogInformation("called");
            }
        });

        Assert.DoesNotContain(sink.Properties, value => value.Contains(Mobile, StringComparison.Ordinal) || value.Contains("Kx7!"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AddYipaiMasking_WithSerilogAsProvider_ItsSinksGetMaskedLinesInAnyOrder(bool maskingFirst)
    {
        var sink = new Lines();
        using Logger serilog = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();

        Call(services => services.AddLogging(builder =>
            _ = maskingFirst ? builder.AddYipaiMasking().AddSerilog(serilog) : builder.AddSerilog(serilog).AddYipaiMasking()));

        Assert.Equal(["caller \"138****5678\""], sink.Messages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AddYipaiMasking_WithNLog_ItsTargetsGetMaskedLinesInAnyOrder(bool maskingFirst)
    {
        using var target = new MemoryTarget { Layout = "${message}|${event-properties:Phone}" };
        var configuration = new LoggingConfiguration();
        configuration.AddRuleForAllLevels(target);

        Call(services => services.AddLogging(builder => _ = maskingFirst
            ? builder.AddYipaiMasking().AddNLog(configuration)
            : builder.AddNLog(configuration).AddYipaiMasking()));

        Assert.Equal(["caller 138****5678|138****5678"], target.Logs);
    }

    private static void Log(Lines sink, Action<Microsoft.Extensions.Logging.ILogger> log)
    {
        var services = new ServiceCollection();
        services.AddSerilog(configuration => configuration.Enrich.FromLogContext().WriteTo.Sink(sink), preserveStaticLogger: true)
            .AddLogging(builder => builder.AddYipaiMasking());
        using ServiceProvider provider = services.BuildServiceProvider();
        log(provider.GetRequiredService<ILoggerFactory>().CreateLogger("city"));
    }

    private static void Call(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        configure(services);
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<ILoggerFactory>().CreateLogger("city").LogInformation("caller {Phone}", Mobile);
    }

    private sealed class Lines : ILogEventSink
    {
        public List<string> Messages { get; } = [];

        public List<string> Properties { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            Messages.Add(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
            Properties.AddRange(logEvent.Properties.Select(property => $"{property.Key}={property.Value}"));
        }
    }
}
