using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Yipai.Privacy;

namespace Yipai.Client.Tests.Hosting;

/// <summary>A client in Production takes the wording of 2021 only when its host accepts it.</summary>
public sealed class SupersededLawTests
{
    [Theory]
    [InlineData(null, false, true), InlineData("Production", false, true)]
    [InlineData(null, true, false), InlineData("Production", true, false), InlineData("Development", false, false)]
    public async Task Resolve_WordingOf2021_NeedsAcceptanceInProduction(string? environment, bool accepts, bool isRefused)
    {
        var services = new ServiceCollection();
        if (environment is not null)
        {
            services.AddSingleton<IHostEnvironment>(new NamedEnvironment { EnvironmentName = environment });
        }

        services.AddYipaiClient(
            options =>
            {
                options.Endpoint = new Uri("https://city.example.cn");
                options.AcceptSupersededLaw = accepts;
            },
            privacy =>
            {
                privacy.UseDemonstrationHandler();
                privacy.Profile = PrivacyProfile.AsWritten2021;
            });
        await using ServiceProvider provider = services.BuildServiceProvider();

        Exception? refusal = Record.Exception(provider.GetRequiredService<YipaiClient>);

        Assert.Equal(isRefused, refusal is OptionsValidationException && refusal.Message.StartsWith("YP0191", StringComparison.Ordinal));
    }

    private sealed class NamedEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
