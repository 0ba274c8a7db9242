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

        public void Emit(LogEvent logEvent) =>
            Messages.Add(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
