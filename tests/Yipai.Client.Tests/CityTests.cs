using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Proofs;

namespace Yipai.Client.Tests;

/// <summary>What a client takes from the profile of its city.</summary>
public sealed class CityTests
{
    private static readonly CityProfile City = CreateCity();

    [Fact]
    public async Task AddYipaiClient_CityAlone_StartsWithTheCitysHandlerNoticeAndCatalogue()
    {
        await using ServiceProvider services = Build(new ServiceCollection());

        PrivacyGuard guard = services.GetRequiredService<PrivacyGuard>();

        Assert.Equal(("dalian", PrivacyProfile.Strict2026), (guard.Handler.Id.Value, guard.Profile));
        Assert.Equal("publication", services.GetRequiredService<YipaiClient>().Consent.CreatePrompt("publication").Scope.Id);
        Assert.Equal(CatalogueEdition.GbT47678_2026, services.GetRequiredService<CaseCatalogue>().Edition);
    }

    [Fact]
    public async Task AddYipaiClient_NoCityAndNoHandler_ThrowsYP0110Once()
    {
        await using ServiceProvider services = Build(new ServiceCollection().AddYipaiPrivacy(_ => { }), city: null);

        OptionsValidationException refusal = Assert.Throws<OptionsValidationException>(services.GetRequiredService<YipaiClient>);
        Assert.StartsWith("YP0110", Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddYipaiClient_HostNamesAHandlerToo_TheHostsOwnNoticeWins()
    {
        await using ServiceProvider services = Build(new ServiceCollection().AddYipaiPrivacy(
            PrivacyProfile.AsWritten2021, options =>
            {
                options.Handler = new PersonalInformationHandler("别的城市", "other@example.cn", new HandlerId("other"));
                options.AcceptSupersededLaw = true;
            }));

        PrivacyGuard guard = services.GetRequiredService<PrivacyGuard>();

        Assert.Equal(("other", PrivacyProfile.AsWritten2021), (guard.Handler.Id.Value, guard.Profile));
        Assert.Equal("", services.GetRequiredService<IOptions<YipaiPrivacyOptions>>().Value.Supplement.Retention);
    }

    [Fact]
    public async Task AddYipaiClient_HostAddsCasesBefore_TheHostsCatalogueWins()
    {
        await using ServiceProvider services = Build(new ServiceCollection().AddYipaiCases());

        Assert.Equal(CatalogueEdition.GbT30428_2013, services.GetRequiredService<CaseCatalogue>().Edition);
    }

    [Fact]
    public async Task ListPublicAsync_CityAlone_CallsTheCitysAddress()
    {
        using var server = new ScriptedServer(TimeProvider.System);

        await using ServiceProvider services = Build(new ServiceCollection(), server: server);

        await Assert.ThrowsAnyAsync<Exception>(() => services.GetRequiredService<YipaiClient>().Cases.ListPublicAsync());

        Assert.Equal("/yipai/v1/cases", Assert.Single(server.Requests).Path);
    }

    [Fact]
    public async Task SubmitAsync_DescriptionAboveTheCitysLimit_IsAProblemAndQueuesNothing()
    {
        await using ServiceProvider services = Build(new ServiceCollection());
        YipaiClient client = services.GetRequiredService<YipaiClient>();
        await client.Consent.RecordNoticeShownAsync();
        await client.Consent.AgreeAsync(client.Consent.CreatePrompt("case-handling"));
        ReportDraft draft = TestHost.Draft() with { Description = new string('长', 21), IsAnonymous = true };

        SubmissionReceipt receipt = await client.Reports.SubmitAsync(draft);

        Assert.Equal("YP0237", Assert.Single(receipt.Problems).Code);
        Assert.False(receipt.IsQueued);
    }

    [Fact]
    public async Task VerifyReceiptAsync_NotAReceipt_IsUnreadable()
    {
        await using ServiceProvider services = Build(new ServiceCollection());

        Assert.Equal(
            ReceiptVerdict.Unreadable, await services.GetRequiredService<YipaiClient>().Consent.VerifyReceiptAsync("{}"u8.ToArray()));
    }

    private static ServiceProvider Build(IServiceCollection services) => Build(services, City);

    private static ServiceProvider Build(IServiceCollection services, CityProfile? city = null, ScriptedServer? server = null)
    {
        IYipaiClientBuilder builder = services.AddYipaiClient(options => options.City = server is null ? city : City);
        if (server is not null)
        {
            builder.Http.ConfigurePrimaryHttpMessageHandler(() => server);
        }

        return services.BuildServiceProvider();
    }

    private static CityProfile CreateCity()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var demonstration = new YipaiPrivacyOptions();
        demonstration.UseDemonstrationHandler();
        var city = new CityProfile
        {
            Handler = new PersonalInformationHandler("大连示范城市", "privacy@example.cn", new HandlerId("dalian")),
            Supplement = demonstration.Supplement,
            Policy = CityPolicy.Of(),
            Catalogue = CatalogueEdition.GbT47678_2026,
            Limits = CityLimits.Default with { DescriptionCharacters = 20 },
            ReceiptKeys = [new ReceiptKey("receipts", "ES256", key.ExportSubjectPublicKeyInfo())],
            Endpoint = new Uri("https://city.example.cn/yipai"),
            Version = 1,
            IssuedAt = new DateTimeOffset(2026, 11, 29, 8, 0, 0, TimeSpan.Zero),
        };
        return CityProfile.Load(city.Sign("key", "ES256", content => key.SignData(content.Span, HashAlgorithmName.SHA256)));
    }
}
