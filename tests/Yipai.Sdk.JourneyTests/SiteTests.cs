using System.Net;
using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The city as an OpenID provider: what a site gets, the agreement once for each site, the record, and taking it back.</summary>
public sealed class SiteTests : IAsyncLifetime
{
    private readonly TwoCities _cities = new();

    private SitesClient Sites => _cities.Abroad.Client.Sites;

    public Task InitializeAsync() => _cities.StartAsync();

    public async Task DisposeAsync() => await _cities.DisposeAsync();

    [Fact]
    [Covers("P4.1.1/6")]
    public async Task ListAsync_Visitor_SeesWhatEachSiteGets()
    {
        SiteLine site = Assert.Single((await Sites.ListAsync()).Sites);

        Assert.Equal(("大连示范城市", "privacy@dalian.example"), (site.Name, site.Contact));
        Assert.Equal(["account.nickname"], site.Items);
    }

    [Theory]
    [InlineData("account.avatar", "https://picture.example/1.png")]
    [InlineData("phone.mobile", "13804110001")]
    [InlineData("account.nickname", " ")]
    [Covers("P4.1.1/6")]
    public async Task AgreeAsync_ItemThatTheSiteDoesNotShow_IsRefused(string item, string value)
    {
        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(
            () => Sites.AgreeAsync(TwoCities.Site, new Dictionary<string, string> { [item] = value }));

        Assert.Equal(400, refused.Problem!.Status);
    }

    [Fact]
    [Covers("P4.1.1/6")]
    [CoversStrict("PIPL 23")]
    public async Task SignInAsync_AgreedSite_GetsTheShownValuesAndLeavesARecord()
    {
        await _cities.BindAsync();

        DisclosureRecord record = Assert.Single(await DisclosuresAsync());
        Assert.Equal((TwoCities.Site, true), (record.RecipientId, record.IsAllowed));
        Assert.Equal([DataItems.AccountNickname.Id], record.Items);
        SiteGrantLine grant = Assert.Single((await Sites.ListGrantsAsync()).Grants);
        Assert.Equal(TwoCities.Nickname, grant.Items["account.nickname"]);
        Assert.NotNull(grant.LastUsedAt);
        Assert.Equal(1, await TwoCities.CountAuditAsync(_cities.Neighbour, "site.disclosed"));
    }

    [Fact]
    [Covers("P4.1.1/6")]
    public async Task SignInAsync_SecondTime_NeedsNoSecondAgreement()
    {
        await _cities.BindAsync();
        await _cities.BindAsync();

        Assert.Equal(2, (await DisclosuresAsync()).Count);
        Assert.Equal(1, await TwoCities.CountAuditAsync(_cities.Neighbour, "site.agreed"));
    }

    [Fact]
    [CoversStrict("PIPL 15")]
    public async Task WithdrawAsync_Grant_StopsTheNextSignIn()
    {
        SiteGrantsAnswer left = await Sites.WithdrawAsync(TwoCities.Site);

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(_cities.BindAsync);

        Assert.Empty(left.Grants);
        Assert.Equal((403, "NotAuthorized"), (refused.Problem!.Status, refused.Problem.Reason));
        Assert.Empty(await DisclosuresAsync());
    }

    [Fact]
    [CoversStrict("PIPL 15")]
    public async Task WithdrawAsync_BetweenCodeAndExchange_DisclosesNothing()
    {
        IdentityAttempt attempt = await _cities.Phone.Client.Bindings.BeginAsync(TwoCities.Provider);
        Uri returned = await _cities.ReturnAsync(attempt.Address);
        await _cities.Abroad.Client.Consent.WithdrawAsync("third-party-login");
        await _cities.Abroad.Client.Outbox.DrainAsync();

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(
            () => _cities.Phone.Client.Bindings.FinishAsync(attempt, returned));

        Assert.Equal("IdentityRefused", refused.Problem!.Reason);
        Assert.Empty((await Sites.ListGrantsAsync()).Grants);
        Assert.DoesNotContain(await DisclosuresAsync(), record => record.IsAllowed);
    }

    [Fact]
    public async Task Authorize_TicketForAnotherRequest_GivesNoCode()
    {
        Uri request = new((await _cities.Phone.Client.Bindings.BeginAsync(TwoCities.Provider)).Address);
        Uri other = new((await _cities.Phone.Client.Bindings.BeginAsync(TwoCities.Provider)).Address);
        string ticket = (await Sites.SignInAsync(TwoCities.Site, request)).Query.Split("&ticket=")[1];

        using HttpResponseMessage answer = await _cities.ShowAsync(new Uri($"{other}&ticket={ticket}"));

        Assert.DoesNotContain("code=", answer.Headers.Location?.Query ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_SameTicketTwice_GivesOneCode()
    {
        Uri request = new((await _cities.Phone.Client.Bindings.BeginAsync(TwoCities.Provider)).Address);
        Uri next = await Sites.SignInAsync(TwoCities.Site, request);

        using HttpResponseMessage first = await _cities.ShowAsync(next);
        using HttpResponseMessage second = await _cities.ShowAsync(next);

        Assert.Contains("code=", first.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", second.Headers.Location?.Query ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_WithoutATicket_LeadsToTheCitizensPage()
    {
        IdentityAttempt attempt = await _cities.Phone.Client.Bindings.BeginAsync(TwoCities.Provider);

        using HttpResponseMessage answer = await _cities.ShowAsync(new Uri(attempt.Address));

        Assert.StartsWith("/?site=client_id%3D", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redirect_uri=https%3A%2F%2Fdalian.example%2Freturn", "redirect_uri=https%3A%2F%2Fevil.example%2F")]
    [InlineData("client_id=dalian", "client_id=nobody")]
    [InlineData("code_challenge=", "no_challenge=")]
    public async Task Authorize_ForeignAddressSiteOrNoProof_IsRefusedAtTheCity(string from, string to)
    {
        IdentityAttempt attempt = await _cities.Phone.Client.Bindings.BeginAsync(TwoCities.Provider);
        string address = attempt.Address.Replace(from, to, StringComparison.Ordinal);

        using HttpResponseMessage answer = await _cities.ShowAsync(new Uri(address));

        Assert.NotEqual(attempt.Address, address);
        Assert.DoesNotContain("/?site=", answer.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("code=", answer.Headers.Location?.Query ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_secret", "wrong")]
    [InlineData("code_verifier", "wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong")]
    [InlineData("code", "wrong")]
    public async Task Exchange_WrongSecretVerifierOrCode_GetsNothing(string field, string value)
    {
        const string Verifier = "verifier-of-the-test-verifier-of-the-test-1";
        Dictionary<string, string> form = await CodeAsync(Verifier);
        form[field] = value;

        using HttpResponseMessage answer = await _cities.ExchangeAsync(form);

        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, answer.StatusCode.ToString());
        Assert.Empty(await DisclosuresAsync());
    }

    [Fact]
    public async Task Exchange_SameCodeTwice_GetsOneTokenWithAPseudonym()
    {
        Dictionary<string, string> form = await CodeAsync("verifier-of-the-test-verifier-of-the-test-1");

        using HttpResponseMessage first = await _cities.ExchangeAsync(form);
        using HttpResponseMessage second = await _cities.ExchangeAsync(form);

        JsonElement token = await PayloadAsync(first);
        string person = (await _cities.Abroad.Client.Account.FindSessionAsync())!.SubjectId.Value;

        Assert.Equal(TwoCities.Nickname, token.GetProperty("nickname").GetString());
        Assert.DoesNotContain(person, token.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Single(await DisclosuresAsync());
    }

    private static async Task<JsonElement> PayloadAsync(HttpResponseMessage answer)
    {
        using JsonDocument body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        string payload = body.RootElement.GetProperty("id_token").GetString()!.Split('.')[1];
        return JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(payload)).RootElement;
    }

    /// <summary>Returns the form with which the site exchanges a code of its own request.</summary>
    private async Task<Dictionary<string, string>> CodeAsync(string verifier)
    {
        string challenge = System.Buffers.Text.Base64Url.EncodeToString(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier)));
        Uri returned = await _cities.ReturnAsync(
            $"{_cities.Issuer}connect/authorize?client_id={TwoCities.Site}&response_type=code&scope=openid"
            + $"&redirect_uri={Uri.EscapeDataString(TwoCities.Return)}&state=s&nonce=n&code_challenge={challenge}"
            + "&code_challenge_method=S256");
        return new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = Uri.UnescapeDataString(returned.Query.Split("code=")[1].Split('&')[0]),
            ["redirect_uri"] = TwoCities.Return,
            ["client_id"] = TwoCities.Site,
            ["client_secret"] = TwoCities.Key,
            ["code_verifier"] = verifier,
        };
    }

    private async Task<List<DisclosureRecord>> DisclosuresAsync() => await _cities.Neighbour.World.City.Disclosures
        .ReadAsync(_cities.Neighbour.World.City.HandlerId).ToListAsync();
}
