using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What an outside organization receives on a person's authorization, and what it no longer receives.</summary>
public sealed class AuthorizationTests : IAsyncLifetime
{
    private const string Key = "key-of-the-organization-in-the-tests";
    private const string OtherKey = "key-of-another-organization-in-tests";
    private const string Mobile = "13804110001";

    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(city =>
        {
            city.Organizations["federation"] = NewOrganization(Key, "phone.mobile", "case.report", "account.password");
            city.Organizations["other"] = NewOrganization(OtherKey, "phone.mobile");
            city.Organizations["nameless"] = new OrganizationAccess { Key = "key-of-a-nameless-organization-in-it" };
        });
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.ReportAsync();
        await _phone.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.4.1-1")]
    public async Task ListOrganizationsAsync_ByAnyone_ShowsOnlyWhatAPersonCanAuthorize()
    {
        CityPhone visitor = await _city.NewPhoneAsync();

        OrganizationsAnswer answer = await visitor.Client.Disclosures.ListOrganizationsAsync();

        Assert.Equal(["federation", "legal-aid", "other"], answer.Organizations.Select(organization => organization.Id));
        Assert.Equal(["case.report", "phone.mobile"], answer.Organizations[0].Items.Order());
    }

    [Fact]
    [Covers("P4.4.1-1")]
    public async Task AuthorizeAsync_NamedItems_TheOrganizationReceivesThoseAloneAndEachReadIsOnRecord()
    {
        AuthorizationStatus given = await AuthorizeAsync(DataItems.MobileNumber);

        (int listed, JsonElement list) = await CallAsync("organization/authorizations", Key);
        (int read, JsonElement items) = await ReadAsync(given, Key);

        Assert.Equal((200, 200, true), (listed, read, given.IsInForce));
        Assert.DoesNotContain(Mobile, list.ToString(), StringComparison.Ordinal);
        JsonElement only = Assert.Single(items.GetProperty("items").EnumerateArray());
        Assert.Equal(("phone.mobile", Mobile), (only.GetProperty("item").GetString(), only.GetProperty("value").GetString()));
        Assert.Equal(("federation", true), Assert.Single(await RecordsAsync()));
        Assert.Equal(1, await CountAuditAsync("disclosure.read"));
    }

    [Fact]
    [Covers("P4.4.1/1")]
    public async Task ReadAsync_WithoutAnAuthorization_ReceivesNothing()
    {
        AuthorizationStatus given = await AuthorizeAsync(DataItems.MobileNumber);

        (int visitor, _) = await ReadAsync(given, null);
        (int other, JsonElement body) = await ReadAsync(given, OtherKey);
        (int unknown, _) = await CallAsync($"organization/authorizations/{Guid.NewGuid():N}/items", Key);
        (int person, _) = await ReadAsync(given, (await _phone.Client.Account.FindSessionAsync())!.Token);

        Assert.Equal((401, 404, 404, 403), (visitor, other, unknown, person));
        Assert.DoesNotContain(Mobile, body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.4.1-1")]
    public async Task WithdrawAsync_BetweenTwoReads_RefusesTheNextReadAndRecordsIt()
    {
        AuthorizationStatus given = await AuthorizeAsync(DataItems.MobileNumber);
        await ReadAsync(given, Key);

        AuthorizationStatus withdrawn = await _phone.Client.Disclosures.WithdrawAsync(Guid.Parse(given.AuthorizationId));
        await _phone.Client.Disclosures.WithdrawAsync(Guid.Parse(given.AuthorizationId));
        (int status, JsonElement problem) = await ReadAsync(given, Key);
        (_, JsonElement list) = await CallAsync("organization/authorizations", Key);

        Assert.Equal((403, false), (status, withdrawn.IsInForce));
        Assert.Contains("P4.4.1-1", problem.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Empty(list.GetProperty("authorizations").EnumerateArray());
        Assert.Equal([("federation", true), ("federation", false)], await RecordsAsync());
        Assert.Equal(1, await CountAuditAsync("disclosure.withdrawn"));
    }

    [Theory]
    [InlineData("nobody", "phone.mobile", 30, 404)]
    [InlineData("nameless", "phone.mobile", 30, 404)]
    [InlineData("other", "case.report", 30, 400)]
    [InlineData("federation", "account.password", 30, 400)]
    [InlineData("federation", "phone.mobile", 0, 400)]
    [InlineData("federation", "phone.mobile", 400, 400)]
    public async Task AuthorizeAsync_UnknownOrganizationItemOrEnd_IsRefused(string organization, string item, int days, int expected)
    {
        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(() => _phone.Client.Disclosures.AuthorizeAsync(
            organization, DataItems.Find(item), TimeProvider.System.GetUtcNow().AddDays(days)));

        Assert.Equal(expected, refusal.Problem!.Status);
        Assert.Empty((await _phone.Client.Disclosures.ListMineAsync()).Authorizations);
    }

    [Fact]
    public async Task AuthorizeAsync_EightTimesAtOnce_IsOneAuthorization()
    {
        Guid id = Guid.NewGuid();
        DateTimeOffset until = TimeProvider.System.GetUtcNow().AddDays(30);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => _phone.Client.Disclosures.AuthorizeAsync("federation", DataItems.MobileNumber, until, id)));

        Assert.Single((await _phone.Client.Disclosures.ListMineAsync()).Authorizations);
        Assert.Equal(1, await CountAuditAsync("disclosure.authorized"));
    }

    [Fact]
    [CoversStrict("S12")]
    public async Task ReadAsync_PersonRestrictedTheReports_LeavesThemOut()
    {
        AuthorizationStatus given = await AuthorizeAsync(DataItems.CaseReport);
        (_, JsonElement before) = await ReadAsync(given, Key);
        await _phone.Client.Rights.RestrictAsync();

        (_, JsonElement after) = await ReadAsync(given, Key);

        Assert.Equal((1, 0), (before.GetProperty("items").GetArrayLength(), after.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_WithAnAuthorization_EndsIt()
    {
        AuthorizationStatus given = await AuthorizeAsync(DataItems.MobileNumber);

        await _phone.Client.Account.CloseAccountAsync();
        (int status, _) = await ReadAsync(given, Key);

        Assert.Equal(404, status);
        Assert.Null(await _city.World.City.Services.GetRequiredService<IDisclosureAuthorizationStore>()
            .FindAsync(_city.World.City.HandlerId, Guid.Parse(given.AuthorizationId)));
    }

    private static OrganizationAccess NewOrganization(string key, params string[] items)
    {
        var organization = new OrganizationAccess { Name = "市残联", Contact = "privacy@federation.example", Purpose = "上门帮扶", Key = key };
        foreach (string item in items)
        {
            organization.Items.Add(item);
        }

        return organization;
    }

    private Task<AuthorizationStatus> AuthorizeAsync(DataItemSet items) => _phone.Client.Disclosures.AuthorizeAsync(
        "federation", items, TimeProvider.System.GetUtcNow().AddDays(30));

    private Task<(int Status, JsonElement Body)> ReadAsync(AuthorizationStatus given, string? key) =>
        CallAsync($"organization/authorizations/{given.AuthorizationId}/items", key);

    private async Task<(int Status, JsonElement Body)> CallAsync(string path, string? key)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{_city.World.City.Port}/v1/{path}");
        request.Headers.Authorization = key is null ? null : new("Bearer", key);
        using HttpResponseMessage answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<IEnumerable<(string Recipient, bool IsAllowed)>> RecordsAsync() =>
        (await _city.World.City.Disclosures.ReadAsync(_city.World.City.HandlerId).ToListAsync())
            .Where(record => record.RecipientId == "federation").Select(record => (record.RecipientId, record.IsAllowed));

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
