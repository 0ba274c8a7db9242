using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The city as the client of an OpenID provider: prompt, binding, sign-in and unbinding, against the neighbour city.</summary>
public sealed class BindingTests : IAsyncLifetime
{
    private readonly TwoCities _cities = new();
    private readonly TalkativeProvider _talkative = new();

    private BindingsClient Bindings => _cities.Phone.Client.Bindings;

    public async Task InitializeAsync()
    {
        _cities.City.World.City.Customize = builder =>
        {
            builder.Services.AddSingleton<IIdentityProvider>(_talkative);
            builder.Services.PostConfigure<YipaiPrivacyOptions>(options => options.Recipients.Add(new DataRecipient(
                "talkative", "多话的平台（测试）", RecipientKind.ThirdPartyPlatform, "privacy@talkative.example", DataItemSet.Empty)));
        };
        await _cities.StartAsync();
    }

    public async Task DisposeAsync() => await _cities.DisposeAsync();

    [Fact]
    [Covers("P4.1.1/7")]
    public async Task ListProvidersAsync_Visitor_SeesNameContactAndEachClaim()
    {
        IdentityProvidersAnswer answer = await (await _cities.City.NewPhoneAsync()).Client.Bindings.ListProvidersAsync();

        IdentityProviderLine neighbour = answer.Providers.Single(line => line.ProviderId == TwoCities.Provider);

        Assert.Equal(("邻市示范平台（本机演示）", "privacy@neighbour.example"), (neighbour.Name, neighbour.Contact));
        Assert.Equal(["nickname", "picture"], neighbour.Claims.Select(claim => claim.Name));
    }

    [Fact]
    [Covers("P4.1.1/7")]
    public async Task FinishAsync_PersonAgreedOnBothSides_BindsWithTheShownValues()
    {
        IdentityAttempt attempt = await Bindings.BeginAsync(TwoCities.Provider);

        BindingLine? bound = await Bindings.FinishAsync(attempt, await _cities.ReturnAsync(attempt.Address));

        Assert.Equal(TwoCities.Nickname, bound!.Claims["nickname"]);
        Assert.Equal(TwoCities.Provider, Assert.Single((await Bindings.ListAsync()).Bindings).ProviderId);
        Assert.Equal(1, await TwoCities.CountAuditAsync(_cities.City, "binding.bound"));
        Assert.Contains(
            (await _cities.Phone.Client.Rights.ReadAllAsync()).Stores["identities"].EnumerateArray(),
            line => line.GetString()!.EndsWith(TwoCities.Nickname, StringComparison.Ordinal));
    }

    [Fact]
    [Covers("P4.1.1/7")]
    [CoversStrict("PIPL 14")]
    public async Task BeginAsync_WithoutConsent_IsRefusedWithTheScopeToAsk()
    {
        await _cities.Phone.Client.Consent.WithdrawAsync("account-binding");

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(() => Bindings.BeginAsync(TwoCities.Provider));

        Assert.Equal((403, "account-binding"), (refused.Problem!.Status, refused.Problem.ScopeId));
    }

    [Fact]
    public async Task FinishAsync_ReturnOfAnotherAttempt_IsRefusedAndBindsNothing()
    {
        IdentityAttempt first = await Bindings.BeginAsync(TwoCities.Provider);
        IdentityAttempt second = await Bindings.BeginAsync(TwoCities.Provider);

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(
            async () => await Bindings.FinishAsync(second, await _cities.ReturnAsync(first.Address)));

        Assert.Equal("IdentityRefused", refused.Problem!.Reason);
        Assert.Empty((await Bindings.ListAsync()).Bindings);
    }

    [Fact]
    public async Task FinishAsync_SameReturnTwice_CountsOnce()
    {
        IdentityAttempt attempt = await Bindings.BeginAsync(TwoCities.Provider);
        Uri returned = await _cities.ReturnAsync(attempt.Address);
        await Bindings.FinishAsync(attempt, returned);

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(() => Bindings.FinishAsync(attempt, returned));

        Assert.Equal("IdentityRefused", refused.Problem!.Reason);
    }

    [Fact]
    public async Task FinishAsync_AttemptOfAnotherPerson_IsRefused()
    {
        CityPhone other = await _cities.City.NewPhoneAsync();
        await other.RegisterAsync("other", "account-binding");
        IdentityAttempt attempt = await Bindings.BeginAsync(TwoCities.Provider);
        Uri returned = await _cities.ReturnAsync(attempt.Address);
        await other.Client.Outbox.DrainAsync();

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(
            () => other.Client.Bindings.FinishAsync(attempt, returned));

        Assert.Equal("IdentityRefused", refused.Problem!.Reason);
    }

    [Fact]
    public async Task FinishAsync_PersonStoppedAtThePlatform_ReturnsNull()
    {
        IdentityAttempt attempt = await Bindings.BeginAsync(TwoCities.Provider);

        Assert.Null(await Bindings.FinishAsync(attempt, new Uri($"{TwoCities.Return}?error=access_denied&state=x")));
    }

    [Fact]
    [Covers("P4.1.1/7")]
    public async Task FinishSignInAsync_BoundAccount_SignsInUntilItIsUnbound()
    {
        await _cities.BindAsync();
        SubjectId person = (await _cities.Phone.Client.Account.FindSessionAsync())!.SubjectId;
        await _cities.Phone.Client.Account.SignOutAsync();

        AccountSession? session = await SignInAsync();
        await Bindings.UnbindAsync(TwoCities.Provider);
        await _cities.Phone.Client.Account.SignOutAsync();

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(SignInAsync);

        Assert.Equal(person, session!.SubjectId);
        Assert.Equal((403, "IdentityUnbound"), (refused.Problem!.Status, refused.Problem.Reason));
        Assert.Equal(1, await TwoCities.CountAuditAsync(_cities.City, "binding.used"));
        Assert.Equal(1, await TwoCities.CountAuditAsync(_cities.City, "binding.unbound"));
    }

    [Fact]
    public async Task FinishAsync_AccountBoundToAnother_IsRefusedByName()
    {
        await _cities.BindAsync();
        CityPhone other = await _cities.City.NewPhoneAsync();
        await other.RegisterAsync("other", "account-binding");
        IdentityAttempt attempt = await other.Client.Bindings.BeginAsync(TwoCities.Provider);

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(
            async () => await other.Client.Bindings.FinishAsync(attempt, await _cities.ReturnAsync(attempt.Address)));

        Assert.Equal((409, "IdentityTaken"), (refused.Problem!.Status, refused.Problem.Reason));
    }

    [Fact]
    [CoversStrict("PIPL 47")]
    public async Task WithdrawAsync_AfterBinding_ErasesTheBinding()
    {
        await _cities.BindAsync();

        await _cities.Phone.Client.Consent.WithdrawAsync("account-binding");
        await _cities.Phone.Client.Outbox.DrainAsync();

        Assert.Empty((await Bindings.ListAsync()).Bindings);
        Assert.Equal(1, await TwoCities.CountAuditAsync(_cities.City, "binding.erased"));
    }

    [Fact]
    [Covers("P4.1.1/7")]
    public async Task FinishAsync_PlatformSendsMoreThanThePromptShows_KeepsNothingOfIt()
    {
        IdentityAttempt attempt = await Bindings.BeginAsync("talkative");

        BindingLine? bound = await Bindings.FinishAsync(
            attempt, new Uri($"https://app.example/?code=c&state={new Uri(attempt.Address).Query.TrimStart('?')}"));

        Assert.Equal(["nickname"], bound!.Claims.Keys);
        await _cities.City.World.City.StopAsync();
        foreach (string file in Directory.EnumerateFiles(_cities.City.World.City.DataDirectory, "*", SearchOption.AllDirectories))
        {
            AssertNone(await File.ReadAllBytesAsync(file));
        }

        AssertNone(Encoding.UTF8.GetBytes(_cities.City.World.City.Log.ToString()));
    }

    private static void AssertNone(byte[] content)
    {
        foreach (string canary in (string[])[TalkativeProvider.Subject, TalkativeProvider.Mobile, TalkativeProvider.Mail])
        {
            Assert.Equal(-1, content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)));
        }
    }

    private async Task<AccountSession?> SignInAsync()
    {
        IdentityAttempt? attempt = await Bindings.BeginSignInAsync(TwoCities.Provider);
        return await Bindings.FinishSignInAsync(attempt!, await _cities.ReturnAsync(attempt!.Address));
    }

    /// <summary>A platform that sends a number and a mail address beside the one claim that its prompt names.</summary>
    private sealed class TalkativeProvider : IIdentityProvider
    {
        public const string Subject = "talkative-account-of-the-person";
        public const string Mobile = "13912345678";
        public const string Mail = "walker@talkative.example";

        public IdentityTerms Terms { get; } = new("talkative", [new IdentityClaimLine("nickname", "昵称")]);

        public ValueTask<Uri> CreateAddressAsync(IdentityChallenge challenge, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(new Uri($"https://talkative.example/?{challenge.State}"));

        public ValueTask<ProvidedIdentity?> RedeemAsync(
            IdentityReturn returned, IdentityChallenge challenge, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<ProvidedIdentity?>(new ProvidedIdentity(
                Subject,
                new Dictionary<string, string> { ["nickname"] = "走路的人", ["phone_number"] = Mobile, ["email"] = Mail }));
    }
}
