using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Stores;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;
using Yipai.Privacy.Server.Stores;

namespace Yipai.EntityFrameworkCore.Tests.Stores;

/// <summary>What every register of declared stores keeps to.</summary>
public abstract class StoreRegisterContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task ReadAsync_DeclaredStores_GivesThemWholeInTheOrderOfTheirNames()
    {
        IStoreRegister register = await OpenAsync();
        await register.KeepAsync(Handler, New("photos"));
        await register.KeepAsync(Handler, New("database"));
        await register.KeepAsync(new HandlerId("city-b"), New("cache"));

        IReadOnlyList<DeclaredStore> read = await (await OpenAsync()).ReadAsync(Handler);

        Assert.Equal([New("database"), New("photos")], read);
    }

    [SkippableFact]
    public async Task KeepAsync_SameDeclarationLater_ChangesNothing()
    {
        IStoreRegister register = await OpenAsync();
        await register.KeepAsync(Handler, New("database"));

        Assert.False(await register.KeepAsync(Handler, New("database") with { DeclaredAt = At.AddDays(1) }));

        Assert.Equal(At, Assert.Single(await register.ReadAsync(Handler)).DeclaredAt);
    }

    [SkippableFact]
    public async Task KeepAsync_ChangedSafeguard_ReplacesTheDeclaration()
    {
        IStoreRegister register = await OpenAsync();
        await register.KeepAsync(Handler, New("database"));
        DeclaredStore changed = new(New("database").Store with { EncryptsAtRest = false }, At.AddDays(1));

        Assert.True(await register.KeepAsync(Handler, changed));

        Assert.Equal(changed, Assert.Single(await register.ReadAsync(Handler)));
    }

    [SkippableFact]
    public async Task RemoveAsync_DeclaredStore_RemovesItOnce()
    {
        IStoreRegister register = await OpenAsync();
        await register.KeepAsync(Handler, New("cache"));

        Assert.True(await register.RemoveAsync(Handler, "cache"));

        Assert.False(await register.RemoveAsync(Handler, "cache"));
        Assert.Empty(await register.ReadAsync(Handler));
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static DeclaredStore New(string name) => new(
        new StoreDescription(name, StoreRegion.MainlandChina)
        {
            Items = DataItemSet.Of(DataItems.MobileNumber, DataItems.Photo), EncryptsAtRest = true, ControlsAccess = true,
        },
        At);

    private async Task<IStoreRegister> OpenAsync() => new DatabaseStoreRegister(await OpenDatabaseAsync());
}
