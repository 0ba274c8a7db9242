using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Storage;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What the city's store erases when an order names only some items.</summary>
public sealed class PartialDeletionTests : IAsyncLifetime
{
    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private readonly SubjectId _citizen = new("citizen-1");

    public async Task InitializeAsync()
    {
        await _world.City.StartAsync();
        Assert.True(await Accounts.OpenAsync(_world.City.HandlerId, new StoredAccount(_citizen, "walker", "13966660762", "hash")));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    [Covers("P4.3.2/1")]
    public async Task EraseAsync_OnlyItemsOfCases_LeavesTheAccount()
    {
        await EraseAsync(DataItemSet.Of(DataItems.Photo, DataItems.CaseReport));

        Assert.NotNull(await Accounts.FindAsync(_world.City.HandlerId, _citizen));
    }

    [Fact]
    public async Task EraseAsync_ItemThatNoTableHolds_LeavesTheAccount()
    {
        await EraseAsync(DataItems.IpAddress);

        Assert.NotNull(await Accounts.FindAsync(_world.City.HandlerId, _citizen));
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task EraseAsync_AnItemOfTheAccount_EndsTheAccount()
    {
        await EraseAsync(DataItems.MobileNumber);

        Assert.Null(await Accounts.FindAsync(_world.City.HandlerId, _citizen));
    }

    private IAccountStore Accounts => _world.City.Services.GetRequiredService<IAccountStore>();

    private async Task EraseAsync(DataItemSet items)
    {
        foreach (IPersonalDataSource source in _world.City.Services.GetServices<IPersonalDataSource>())
        {
            await source.EraseAsync(new ErasureOrder(_world.City.HandlerId, _citizen, items, TimeProvider.System.GetUtcNow()));
        }
    }
}
