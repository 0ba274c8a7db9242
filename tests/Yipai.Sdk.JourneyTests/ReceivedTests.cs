using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Received;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What a partner provides about a person: refused without proof, recorded with source, shown to the person.</summary>
public sealed class ReceivedTests : IAsyncLifetime
{
    private const string Officer = "key-of-officer";
    private const string Agent = "key-of-agent";

    private readonly MovingCity _city = new();
    private readonly string _record = Guid.NewGuid().ToString("N");
    private CityPhone _phone = null!;

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(city =>
        {
            city.Staff["officer-1"] = new StaffAccess { Role = PlatformRole.PrivacyOfficer, Key = Officer };
            city.Staff["agent-1"] = new StaffAccess { Role = PlatformRole.SupportAgent, Key = Agent };
        });
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "indirect-collection");
        await _phone.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-6")]
    public async Task Take_WithProofAndConsent_PersonReadsSourceProofAndValue()
    {
        (int status, _) = await PutAsync();

        ReceivedLine line = Assert.Single((await _phone.Client.Rights.ReadReceivedPageAsync()).Records);
        Assert.Equal((200, "park-app", "ev-77", "13804110009"), (status, line.SourceId, line.EvidenceId, line.Items["phone.mobile"]));
        Assert.Contains(
            "park-app: phone.mobile = 13804110009",
            (await _phone.Client.Rights.ReadAllAsync()).Stores["received"].ToString(), StringComparison.Ordinal);
        Assert.Contains(
            (await _phone.Client.Messages.ReadPageAsync()).Messages, message => message.Title == "我们从合作方收到了您的信息");
    }

    [Fact]
    public async Task Take_EightTimesAtOnce_IsRecordedOnce()
    {
        (int Status, JsonElement Body)[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PutAsync()));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single((await _phone.Client.Rights.ReadReceivedPageAsync()).Records);
        Assert.Single((await EntriesAsync()).OfType<SourceAuthorization>());
    }

    [Theory]
    [InlineData("evidenceId", "\"\"")]
    [InlineData("authorizedAt", "\"2099-01-01T00:00:00Z\"")]
    [InlineData("endsAt", "\"2026-01-02T00:00:00Z\"")]
    [InlineData("authorizedItems", "[\"account.nickname\"]")]
    [Covers("P4.1.2-6")]
    [CoversStrict("S16")]
    public async Task Take_WithoutAProofThatCounts_IsRefusedWithTheClause(string field, string value)
    {
        (int status, JsonElement problem) = await PutAsync((field, value));

        Assert.Equal(403, status);
        Assert.Contains("P4.1.2-6", CityCalls.RulesOf(problem));
        Assert.Empty((await _phone.Client.Rights.ReadReceivedPageAsync()).Records);
        Assert.Empty((await EntriesAsync()).OfType<SourceAuthorization>());
    }

    [Fact]
    [Covers("P4.1.2-6")]
    public async Task Take_EarlierProofOnRecord_ProvesNothingForAnother()
    {
        await PutAsync();

        (int status, _) = await PutAsync(id: Guid.NewGuid().ToString("N"), ("evidenceId", "\"\""));

        Assert.Equal(403, status);
    }

    [Fact]
    [CoversStrict("S16")]
    public async Task Take_ConsentWithdrawn_IsRefusedWithTheScope()
    {
        await _phone.Client.Consent.WithdrawAsync("indirect-collection");
        await _phone.Client.Outbox.DrainAsync();

        (int status, JsonElement problem) = await PutAsync();

        Assert.Equal(403, status);
        Assert.Contains("indirect-collection", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account", "\"nobody\"", 404)]
    [InlineData("items", "{\"a.teapot\":\"x\"}", 400)]
    [InlineData("items", "{}", 400)]
    [InlineData("sourceId", "\" \"", 400)]
    public async Task Take_UnknownPersonItemOrSource_IsRefused(string field, string value, int expected) =>
        Assert.Equal(expected, (await PutAsync((field, value))).Status);

    [Fact]
    public async Task Take_SameIdWithOtherContent_IsRefused()
    {
        await PutAsync();

        Assert.Equal(422, (await PutAsync(("sourceId", "\"other-app\""))).Status);
    }

    [Fact]
    public async Task Take_ByAnAgent_IsForbidden()
    {
        using CityCalls calls = _city.World.As(Agent);

        Assert.Equal(403, (await calls.PutAsync($"v1/officer/received/{_record}", "{}"u8.ToArray())).Status);
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_WithReceivedItems_ErasesThem()
    {
        await PutAsync();
        Yipai.Privacy.SubjectId person = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;

        await _phone.Client.Account.CloseAccountAsync();

        Assert.Empty(await _city.World.City.Services.GetRequiredService<IReceivedStore>()
            .ReadAsync(_city.World.City.HandlerId, person, null));
    }

    private Task<(int Status, JsonElement Body)> PutAsync(params (string Field, string Value)[] changes) => PutAsync(_record, changes);

    private async Task<(int Status, JsonElement Body)> PutAsync(string id, params (string Field, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["account"] = "\"walker\"",
            ["sourceId"] = "\"park-app\"",
            ["evidenceId"] = "\"ev-77\"",
            ["authorizedAt"] = "\"2026-01-01T00:00:00Z\"",
            ["endsAt"] = "null",
            ["authorizedItems"] = "[\"phone.mobile\"]",
            ["items"] = "{\"phone.mobile\":\"13804110009\"}",
        };
        foreach ((string field, string value) in changes)
        {
            fields[field] = value;
        }

        using CityCalls calls = _city.World.As(Officer);
        return await calls.PutAsync(
            $"v1/officer/received/{id}",
            Encoding.UTF8.GetBytes($"{{{string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value}"))}}}"));
    }

    private async Task<List<LedgerEntry>> EntriesAsync() => await _city.World.City.Ledger.ReadAsync(
        _city.World.City.HandlerId, (await _phone.Client.Account.FindSessionAsync())!.SubjectId).ToListAsync();
}
