using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>Findings about the security of an account: statute and purpose, shown to the person, reviewed by another human.</summary>
public sealed class FindingTests : IAsyncLifetime
{
    private const string First = "key-of-officer-1";
    private const string Second = "key-of-officer-2";

    private readonly MovingCity _city = new();
    private readonly string _finding = Guid.NewGuid().ToString("N");
    private CityPhone _phone = null!;

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(city =>
        {
            city.Staff["officer-1"] = new StaffAccess { Role = PlatformRole.PrivacyOfficer, Key = First };
            city.Staff["officer-2"] = new StaffAccess { Role = PlatformRole.PrivacyOfficer, Key = Second };
        });
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-8")]
    public async Task ReadFindingsPageAsync_FraudFound_PersonReadsPurposeAndStatute()
    {
        (int status, _) = await RecordAsync();

        FindingLine line = Assert.Single((await _phone.Client.Rights.ReadFindingsPageAsync()).Findings);
        Assert.Equal((200, "FraudMonitoring", "Open", false), (status, line.Purpose, line.State, line.IsAutomated));
        Assert.Contains("P4.1.2-8", line.Statute, StringComparison.Ordinal);
        Assert.Contains("CSL 23", line.Statute, StringComparison.Ordinal);
        Assert.Contains(
            (await _phone.Client.Messages.ReadPageAsync()).Messages,
            message => message.Kind == "Security" && message.Text.Contains("人工复核", StringComparison.Ordinal));
    }

    [Fact]
    [Covers("P4.1.2-8")]
    public async Task SignInAsync_AfterTooManyWrongPasswords_RecordsTheLockForThePerson()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await _city.World.City.StopAsync();
        Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder> staff = _city.World.City.Customize!;
        _city.World.City.Customize = builder =>
        {
            staff(builder);
            builder.Services.AddSingleton<TimeProvider>(clock);
        };
        await _city.World.City.StartAsync();
        for (int tries = 0; tries < 5; tries++)
        {
            await SignInAsync("wrong-password-77");
        }

        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(200, await SignInAsync(StoryTexts.Password));

        FindingLine line = Assert.Single((await _phone.Client.Rights.ReadFindingsPageAsync()).Findings);
        Assert.Equal(("SecurityPrevention", true), (line.Purpose, line.IsAutomated));
        Assert.Contains("5 次密码错误", line.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    [CoversStrict("S18")]
    public async Task Record_CreditAnalysisWithoutConsent_IsRefused()
    {
        (int status, JsonElement problem) = await RecordAsync(purpose: "CreditAnalysis");

        Assert.Equal(403, status);
        Assert.Contains("S18", CityCalls.RulesOf(problem));
        Assert.Empty((await _phone.Client.Rights.ReadFindingsPageAsync()).Findings);
    }

    [Theory]
    [InlineData("walker", "Profiling", 400)]
    [InlineData("nobody", "FraudMonitoring", 404)]
    public async Task Record_UnknownPurposeOrPerson_IsRefused(string account, string purpose, int expected) =>
        Assert.Equal(expected, (await RecordAsync(account, purpose)).Status);

    [Fact]
    public async Task Record_EightTimesAtOnce_IsKeptOnce()
    {
        (int Status, JsonElement Body)[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RecordAsync()));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single((await _phone.Client.Rights.ReadFindingsPageAsync()).Findings);
    }

    [Fact]
    public async Task AskForReviewAsync_AnotherOfficerLifts_PersonReadsTheExplanation()
    {
        await RecordAsync();
        FindingLine asked = await _phone.Client.Rights.AskForReviewAsync(_finding, "这两次登录都是我本人。");
        using CityCalls reviewer = _city.World.As(Second);
        JsonElement waiting = await reviewer.GetAsync("v1/officer/findings");

        (int status, _) = await ReviewAsync(Second);

        FindingLine line = Assert.Single((await _phone.Client.Rights.ReadFindingsPageAsync()).Findings);
        Assert.Equal(("InReview", 1, 200, "Lifted"), (asked.State, waiting.GetProperty("findings").GetArrayLength(), status, line.State));
        Assert.Equal("两次登录来自同一台设备。", line.Answer);
        Assert.Empty((await reviewer.GetAsync("v1/officer/findings")).GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task Review_ByTheFinderOrWithoutARequestOrTwice_IsRefused()
    {
        await RecordAsync();
        int unasked = (await ReviewAsync(Second)).Status;
        await _phone.Client.Rights.AskForReviewAsync(_finding, "这两次登录都是我本人。");

        int own = (await ReviewAsync(First)).Status;
        int right = (await ReviewAsync(Second)).Status;
        int again = (await ReviewAsync(Second)).Status;

        Assert.Equal((404, 404, 200, 404), (unasked, own, right, again));
    }

    [Fact]
    public async Task AskForReviewAsync_FindingOfAnother_IsUnknown()
    {
        await RecordAsync();
        CityPhone other = await _city.NewPhoneAsync();

        await other.RegisterAsync("runner");

        await Assert.ThrowsAnyAsync<YipaiClientException>(() => other.Client.Rights.AskForReviewAsync(_finding, "是我"));

        Assert.Equal("Open", Assert.Single((await _phone.Client.Rights.ReadFindingsPageAsync()).Findings).State);
    }

    private async Task<(int Status, JsonElement Body)> RecordAsync(string account = "walker", string purpose = "FraudMonitoring")
    {
        using CityCalls calls = _city.World.As(First);
        return await calls.PutAsync(
            $"v1/officer/findings/{_finding}",
            Encoding.UTF8.GetBytes(
                $$"""{"account":"{{account}}","purpose":"{{purpose}}","explanation":"同一时间有两地登录，请确认。"}"""));
    }

    private async Task<(int Status, JsonElement Body)> ReviewAsync(string key)
    {
        using CityCalls calls = _city.World.As(key);
        return await calls.PutAsync(
            $"v1/officer/findings/{_finding}/review", """{"text":"两次登录来自同一台设备。","isLifted":true}"""u8.ToArray());
    }

    private async Task<int> SignInAsync(string password)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_city.World.City.Port}") };
        using var body = new StringContent(
            $$"""{"accountName":"walker","password":"{{password}}"}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.PostAsync(new Uri("v1/sessions", UriKind.Relative), body);
        return (int)answer.StatusCode;
    }
}
