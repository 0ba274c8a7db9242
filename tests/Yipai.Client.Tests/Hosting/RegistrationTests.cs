using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Privacy;

namespace Yipai.Client.Tests.Hosting;

/// <summary>What a host has to register, and what it learns when something is missing.</summary>
public sealed class RegistrationTests
{
    private static readonly Uri City = new("https://city.example.cn");

    [Fact]
    public void AddYipaiClient_Alone_BringsCasesAndPrivacy()
    {
        using ServiceProvider provider = new ServiceCollection().AddYipaiClient(AtTheCity, Demonstration).Services.BuildServiceProvider();

        Assert.NotEmpty(provider.GetRequiredService<YipaiClient>().Consent.Notice.Text);
    }

    [Fact]
    public void Start_NoHandler_IsYP0110()
    {
        using ServiceProvider provider = new ServiceCollection().AddYipaiClient(AtTheCity).Services.BuildServiceProvider();

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => Start(provider));

        Assert.StartsWith("YP0110", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_NoHandler_IsYP0110()
    {
        using ServiceProvider provider = new ServiceCollection().AddYipaiClient(AtTheCity).Services.BuildServiceProvider();

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<YipaiClient>);

        Assert.StartsWith("YP0110", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://city.example.cn")]
    [InlineData("ftp://city.example.cn")]
    [InlineData("city")]
    public void Start_EndpointThatCannotBeUsed_IsYP0301(string? endpoint)
    {
        using ServiceProvider provider =
            Build(options => options.Endpoint = endpoint is null ? null : new Uri(endpoint, UriKind.RelativeOrAbsolute));

        Assert.StartsWith("YP0301", Assert.Throws<OptionsValidationException>(() => Start(provider)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_NoEndpoint_IsYP0301()
    {
        using ServiceProvider provider = Build(_ => { });

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<YipaiClient>);

        Assert.StartsWith("YP0301", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "app")]
    [InlineData(3601, "app")]
    [InlineData(100, " ")]
    public void Start_OptionOutsideItsRange_IsYP0309(int seconds, string channel)
    {
        using ServiceProvider provider =
            Build(options => (options.Endpoint, options.RequestTimeout, options.Channel) = (City, TimeSpan.FromSeconds(seconds), channel));

        Assert.StartsWith("YP0309", Assert.Throws<OptionsValidationException>(() => Start(provider)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://city.example.cn")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://[::1]:5000")]
    public void Start_EndpointThatCanBeUsed_Starts(string endpoint)
    {
        using ServiceProvider provider = Build(options => options.Endpoint = new Uri(endpoint));

        Assert.Null(Record.Exception(() => Start(provider)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddYipaiPrivacy_BesideTheClientsOwnSettings_Wins(bool isBefore)
    {
        var services = new ServiceCollection();
        Action<YipaiPrivacyOptions> own = options =>
            options.Handler = new PersonalInformationHandler("大连示范城市", "privacy@example.cn", new HandlerId("dalian"));
        if (isBefore)
        {
            services.AddYipaiPrivacy(own);
        }

        services.AddYipaiClient(AtTheCity, Demonstration);
        if (!isBefore)
        {
            services.AddYipaiPrivacy(own);
        }

        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal("dalian", provider.GetRequiredService<PrivacyGuard>().Handler.Id.Value);
    }

    [Fact]
    public void AddYipaiClient_TwiceWithoutAName_IsYP0316()
    {
        var services = new ServiceCollection();

        services.AddYipaiClient(AtTheCity, Demonstration);

        Assert.Equal("YP0316", Assert.ThrowsAny<YipaiClientException>(() => services.AddYipaiClient(AtTheCity)).Code);
    }

    [Fact]
    public void AddYipaiClient_TwiceUnderOneName_IsYP0316()
    {
        var services = new ServiceCollection();

        services.AddYipaiClient("dalian", AtTheCity, Demonstration);

        Assert.Equal("YP0316", Assert.ThrowsAny<YipaiClientException>(() => services.AddYipaiClient("dalian", AtTheCity)).Code);
    }

    [Fact]
    public void AddYipaiClient_NoOptions_NamesTheArgument() =>
        Assert.Equal("configure", Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddYipaiClient(null!)).ParamName);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void UseSqlite_NoPath_NamesTheArgument(string? path)
    {
        IYipaiClientBuilder builder = new ServiceCollection().AddYipaiClient(AtTheCity);

        Assert.Equal("path", Assert.ThrowsAny<ArgumentException>(() => builder.UseSqlite(path!)).ParamName);
    }

    private static ServiceProvider Build(Action<YipaiClientOptions> configure) =>
        new ServiceCollection().AddYipaiClient(configure, Demonstration).Services.BuildServiceProvider();

    private static void AtTheCity(YipaiClientOptions options) => options.Endpoint = City;

    private static void Demonstration(YipaiPrivacyOptions options) => options.UseDemonstrationHandler();

    private static void Start(ServiceProvider provider) => provider.GetRequiredService<IStartupValidator>().Validate();
}
