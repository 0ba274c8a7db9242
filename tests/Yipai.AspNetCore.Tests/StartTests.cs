using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Endpoints;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Tests;

/// <summary>What a web host refuses or logs when it starts.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Production", PrivacyProfile.AsWritten2021, false, true)]
    [InlineData("Production", PrivacyProfile.AsWritten2021, true, false)]
    [InlineData("Production", PrivacyProfile.Strict2026, false, false)]
    [InlineData("Development", PrivacyProfile.AsWritten2021, false, false)]
    public async Task StartAsync_WordingOf2021_NeedsAcceptanceInProduction(
        string environment, PrivacyProfile profile, bool accepts, bool isRefused)
    {
        await using WebApplication app = Build(environment, new LogLines(), options =>
        {
            options.Profile = profile;
            options.AcceptSupersededLaw = accepts;
        });

        Exception? refusal = await Record.ExceptionAsync(() => app.StartAsync());

        Assert.Equal(isRefused, refusal is OptionsValidationException && refusal.Message.StartsWith("YP0191", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MapYipaiApi_NoStorage_IsRefusedByName()
    {
        await using WebApplication app = Build("Development", new LogLines(), _ => { });

        StorageMissingException refusal = Assert.Throws<StorageMissingException>(() => app.MapYipaiApi("/v1"));
        Assert.Equal("YP0502", refusal.Code);
        Assert.Contains("UseSqlite", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PrivacyProfile.AsWritten2021, 1), InlineData(PrivacyProfile.Strict2026, 0)]
    public async Task StartAsync_WordingOf2021IsAccepted_LogsAWarning(PrivacyProfile profile, int count)
    {
        var log = new LogLines();
        await using WebApplication app = Build("Production", log, options =>
        {
            options.Profile = profile;
            options.AcceptSupersededLaw = true;
        });

        await app.StartAsync();

        Assert.Equal(count, log.Warnings.Count(line => line.Contains("wording of 2021", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-11-30T15:59:59Z", null), InlineData("2026-11-30T16:00:00Z", "2027"), InlineData("2027-06-01T00:00:00Z", "2027")]
    public async Task StartAsync_HolidaysOfTheNextYearAreMissing_WarnsFromTheFirstOfDecember(string now, string? year)
    {
        var log = new LogLines();
        await using WebApplication app = Build("Production", log, _ => { }, services => services.AddSingleton<TimeProvider>(
            new FixedTime(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))));

        await app.StartAsync();

        Assert.Equal(year is not null, log.Warnings.Any(line => line.Contains($"holidays of {year}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task StartAsync_HostBringsTheNextYear_DoesNotWarn()
    {
        var log = new LogLines();
        await using WebApplication app = Build("Production", log, _ => { }, services =>
        {
            services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 12, 15, 0, 0, 0, TimeSpan.Zero)));
            services.AddSingleton(new RightsOptions { Calendar = WorkingDayCalendar.Mainland.With("2027 off 0101 work 0103") });
        });

        await app.StartAsync();

        Assert.DoesNotContain(log.Warnings, line => line.Contains("holidays", StringComparison.Ordinal));
    }

    private static WebApplication Build(
        string environment, LogLines log, Action<YipaiPrivacyOptions> configure, Action<IServiceCollection>? services = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services?.Invoke(builder.Services);
        builder.AddYipai(options =>
        {
            options.UseDemonstrationHandler();
            configure(options);
        });
        builder.Logging.ClearProviders().AddProvider(log);
        WebApplication app = builder.Build();
        app.UseYipai();
        return app;
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public List<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
            {
                Warnings.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
