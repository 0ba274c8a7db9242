using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NLog.Config;
using NLog.Extensions.Logging;
using NLog.Targets;
using Serilog;

namespace Yipai.Logging.Tests;

/// <summary>Starts real hosts with the real packages of Serilog and NLog, with the masking before and after them.</summary>
/// <remarks>Either every sink gets masked lines, or the host refuses to start and says what to do.</remarks>
public sealed class ForeignHostTests
{
    private const string Mobile = "13812345678";
    private const string Masked = "138****5678";
    private const string WayOut = "Call AddYipaiMasking after";

    public enum Order
    {
        MaskingAfter,
        MaskingBefore,
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Host_SerilogAsServiceAndThenMasking_SinksGetMaskedLines(bool writeToProviders)
    {
        var sink = new MemorySink();

        await Run(Serilog(sink, writeToProviders, Order.MaskingAfter));

        Assert.Contains(Masked, sink.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, sink.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Host_MaskingAndThenSerilogAsService_DoesNotStart(bool writeToProviders)
    {
        var sink = new MemorySink();

        Exception thrown = await Assert.ThrowsAnyAsync<Exception>(() => Run(Serilog(sink, writeToProviders, Order.MaskingBefore)));

        Assert.Contains(WayOut, $"{thrown}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WebApplication_UseSerilogAndThenMasking_SinksAndProvidersGetMaskedLines(bool writeToProviders)
    {
        var sink = new MemorySink();
        var captured = new CapturedLog(_ => { });

        await Run(Web(sink, writeToProviders, Order.MaskingAfter, captured));

        Assert.Contains(Masked, sink.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, sink.All + string.Join('\n', captured.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WebApplication_MaskingAndThenUseSerilog_DoesNotStart(bool writeToProviders)
    {
        var sink = new MemorySink();

        Exception thrown = await Assert.ThrowsAnyAsync<Exception>(() =>
            Run(Web(sink, writeToProviders, Order.MaskingBefore, new CapturedLog(_ => { }))));

        Assert.Contains(WayOut, $"{thrown}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task DefaultBuilder_UseSerilogAndThenMasking_SinksGetMaskedLines()
    {
        var sink = new MemorySink();

        await Run(Host.CreateDefaultBuilder()
            .UseSerilog((_, configuration) => configuration.WriteTo.Sink(sink), preserveStaticLogger: true)
            .ConfigureLogging(logging => logging.AddYipaiMasking())
            .Build());

        Assert.Contains(Masked, sink.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, sink.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DefaultBuilder_MaskingAndThenUseSerilog_DoesNotStart()
    {
        IHostBuilder builder = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.AddYipaiMasking())
            .UseSerilog((_, configuration) => configuration.WriteTo.Sink(new MemorySink()), preserveStaticLogger: true);

        Exception thrown = await Assert.ThrowsAnyAsync<Exception>(() => Run(builder.Build()));

        Assert.Contains(WayOut, $"{thrown}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Order.MaskingAfter)]
    [InlineData(Order.MaskingBefore)]
    public async Task Host_SerilogAsProvider_SinksGetMaskedLinesInAnyOrder(Order order)
    {
        var sink = new MemorySink();
        await using global::Serilog.Core.Logger serilog = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();

        Arrange(order, () => builder.Logging.AddYipaiMasking(), () => builder.Logging.AddSerilog(serilog));
        await Run(builder.Build());

        Assert.Contains(Masked, sink.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, sink.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Order.MaskingAfter)]
    [InlineData(Order.MaskingBefore)]
    public async Task WebApplication_NLogAsProvider_TargetsGetMaskedLinesInAnyOrder(Order order)
    {
        (LoggingConfiguration configuration, MemoryTarget target) = NLogTarget();
        WebApplicationBuilder builder = WebBuilder();

        Arrange(order, () => builder.Logging.AddYipaiMasking(), () => builder.Logging.AddNLog(configuration));
        await Run(builder.Build());

        Assert.Contains(target.Logs, line => line.Contains(Masked, StringComparison.Ordinal));
        Assert.DoesNotContain(target.Logs, line => line.Contains(Mobile, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_NLogAsFactoryAndThenMasking_TargetsGetMaskedLines()
    {
        (LoggingConfiguration configuration, MemoryTarget target) = NLogTarget();

        await Run(NLogFactory(configuration, Order.MaskingAfter));

        Assert.Contains(target.Logs, line => line.Contains(Masked, StringComparison.Ordinal));
        Assert.DoesNotContain(target.Logs, line => line.Contains(Mobile, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_MaskingAndThenNLogAsFactory_DoesNotStart()
    {
        (LoggingConfiguration configuration, _) = NLogTarget();

        Exception thrown = await Assert.ThrowsAnyAsync<Exception>(() => Run(NLogFactory(configuration, Order.MaskingBefore)));

        Assert.Contains(WayOut, $"{thrown}", StringComparison.Ordinal);
    }

    private static IHost Serilog(MemorySink sink, bool writeToProviders, Order order)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        Arrange(order, () => builder.Logging.AddYipaiMasking(), () => builder.Services.AddSerilog(
            configuration => configuration.WriteTo.Sink(sink), preserveStaticLogger: true, writeToProviders));
        return builder.Build();
    }

    private static WebApplication Web(MemorySink sink, bool writeToProviders, Order order, CapturedLog captured)
    {
        WebApplicationBuilder builder = WebBuilder();
        builder.Logging.AddProvider(captured);
        Arrange(order, () => builder.Logging.AddYipaiMasking(), () => builder.Host.UseSerilog(
            (_, configuration) => configuration.WriteTo.Sink(sink), preserveStaticLogger: true, writeToProviders));
        return builder.Build();
    }

    private static WebApplicationBuilder WebBuilder()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }

    private static IHost NLogFactory(LoggingConfiguration configuration, Order order)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        Arrange(order, () => builder.Logging.AddYipaiMasking(), () => builder.Services.AddSingleton<ILoggerFactory>(
            _ => new NLogLoggerFactory(new NLogLoggerProvider(new NLogProviderOptions(), configuration.LogFactory))));
        return builder.Build();
    }

    private static (LoggingConfiguration Configuration, MemoryTarget Target) NLogTarget()
    {
        var target = new MemoryTarget { Layout = "${message}|${event-properties:Phone}" };
        var configuration = new LoggingConfiguration(new global::NLog.LogFactory());
        configuration.AddRuleForAllLevels(target);
        configuration.LogFactory.Configuration = configuration;
        return (configuration, target);
    }

    private static void Arrange(Order order, Action masking, Action foreign)
    {
        (order == Order.MaskingBefore ? masking : foreign)();
        (order == Order.MaskingBefore ? foreign : masking)();
    }

    /// <summary>Starts the host and logs a number in both ways in which hosts ask for a logger.</summary>
    private static async Task Run(IHost host)
    {
        using (host)
        {
            await host.StartAsync();
            host.Services.GetRequiredService<ILogger<ForeignHostTests>>().LogInformation("caller {Phone}", Mobile);
            host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("city").LogInformation("again {Phone}", Mobile);
            await host.StopAsync();
        }
    }
}
