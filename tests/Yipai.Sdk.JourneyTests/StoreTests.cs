using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The stores that a city declares: checked at start and readable by everybody.</summary>
public sealed class StoreTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.2.1/1")]
    public async Task ListStoresAsync_WithoutAnAccount_SaysWhatIsKeptWhere()
    {
        await _city.StartAsync();
        CityPhone visitor = await _city.NewPhoneAsync();

        StoresAnswer answer = await visitor.Client.Rights.ListStoresAsync();

        Assert.Equal(["database", "journal", "photos"], answer.Stores.Select(store => store.Name));
        Assert.All(answer.Stores, store => Assert.Equal(("MainlandChina", true), (store.Region, store.EncryptsAtRest)));
        Assert.Contains("phone.mobile", answer.Stores[0].Items);
        Assert.Equal(["media.photo"], answer.Stores[2].Items);
    }

    [Theory]
    [InlineData(StoreRegion.Elsewhere)]
    [InlineData(StoreRegion.Unspecified)]
    [Covers("P4.2.1/1")]
    public async Task StartAsync_StoreOutsideTheMainland_IsRefused(StoreRegion region)
    {
        Declare(options => options.Stores.Add(Safe("cache", region)));

        OptionsValidationException refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => _city.StartAsync());

        Assert.Contains("\"cache\"", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("P4.2.1/1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.2.1/2", "P1/1")]
    public async Task StartAsync_PhotosThatAreNotEncrypted_AreRefused()
    {
        Declare(options => options.Stores.Add(Safe("photos", StoreRegion.MainlandChina) with { EncryptsAtRest = false }));

        OptionsValidationException refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => _city.StartAsync());

        Assert.Contains("\"photos\" lacks a safeguard", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.2.1/1")]
    public async Task StartAsync_NothingDeclared_NamesEachStore()
    {
        Declare(options => options.Stores.Clear());

        OptionsValidationException refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => _city.StartAsync());

        Assert.Equal(3, refusal.Failures.Count());
    }

    [Fact]
    public async Task StartAsync_StoreAddedAndRemoved_IsRecordedOnceEach()
    {
        await _city.StartAsync();
        await RestartAsync(options => options.Stores.Add(Safe("cache", StoreRegion.MainlandChina)));
        await RestartAsync(options => options.Stores.Add(Safe("cache", StoreRegion.MainlandChina)));
        await RestartAsync(_ => { });
        CityPhone visitor = await _city.NewPhoneAsync();

        StoresAnswer answer = await visitor.Client.Rights.ListStoresAsync();

        Assert.Equal(3, answer.Stores.Count);
        Assert.Equal((4, 1), (await CountAuditAsync("store.declared"), await CountAuditAsync("store.removed")));
    }

    private static StoreDescription Safe(string name, StoreRegion region) => new(name, region)
    {
        EncryptsAtRest = true, ControlsAccess = true, LogsAccess = true, ChecksIntegrity = true,
    };

    private void Declare(Action<YipaiPrivacyOptions> declare) =>
        _city.World.City.Customize = builder => builder.Services.PostConfigure(declare);

    private async Task RestartAsync(Action<YipaiPrivacyOptions> declare)
    {
        await _city.World.City.StopAsync();
        Declare(declare);
        await _city.World.City.StartAsync();
    }

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
