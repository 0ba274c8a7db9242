using System.Net.Http.Json;
using System.Text.Json;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What anybody may ask of the server.</summary>
public sealed class OpenEndpointTests : IAsyncLifetime
{
    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);

    public Task InitializeAsync() => _world.City.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    [Covers("P4.6.1/3", "P4.2.3/1", "P4.6.2/2")]
    public async Task GetPolicy_WithoutAccount_ReturnsTextAndContact()
    {
        using var http = new HttpClient { BaseAddress = _world.Relay.Endpoint };
        JsonElement policy = await http.GetFromJsonAsync<JsonElement>("v1/policy");
        ConsentNotice notice = _world.Phone.Client.Consent.Notice;

        Assert.Equal(notice.Version.ContentHash, policy.GetProperty("contentHash").GetString());
        Assert.Equal(notice.Text, policy.GetProperty("text").GetString());
        Assert.Equal(notice.Handler.Contact, policy.GetProperty("contact").GetString());
    }

    [Fact]
    [Covers("P4.6.1/3")]
    public async Task GetPolicyVersions_WithoutAccount_ReturnsVersionsAndBothPublicLists()
    {
        using var http = new HttpClient { BaseAddress = _world.Relay.Endpoint };

        JsonElement version = Assert.Single((await http.GetFromJsonAsync<JsonElement>("v1/policy/versions")).EnumerateArray().ToArray());
        Assert.Equal(("2021-01-20", true), (version.GetProperty("effectiveDate").GetString(), version.GetProperty("inForce").GetBoolean()));
        Assert.Contains("已收集个人信息清单", await http.GetStringAsync("v1/policy/lists/collected"), StringComparison.Ordinal);
        Assert.Contains("城市管理专业部门", await http.GetStringAsync("v1/policy/lists/provided"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("")]
    [Covers("P4.2.2/3")]
    public async Task PutAccount_WeakPassword_IsRefusedWithTheReason(string password)
    {
        string subjectId = Guid.NewGuid().ToString("N");
        NoticePresentation notice =
            _world.Phone.Client.Consent.Notice.Present(Guid.NewGuid(), new SubjectId(subjectId), "web", TimeProvider.System.GetUtcNow());
        using var http = new HttpClient { BaseAddress = _world.Relay.Endpoint };
        using HttpResponseMessage answer = await http.PutAsJsonAsync($"v1/accounts/{subjectId}", new
        {
            accountName = "somebody",
            mobileNumber = StoryTexts.RawMobile,
            password,
            noticeEvidence = Convert.ToBase64String(LedgerEntryFormat.Write(notice)),
        });

        JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("InvalidAccount", problem.GetProperty("reason").GetString());
        Assert.Contains("密码", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
