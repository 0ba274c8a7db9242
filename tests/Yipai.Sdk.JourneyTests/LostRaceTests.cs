using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.Sdk.JourneyTests;

/// <summary>A reporter's command while somebody else changes the same case.</summary>
public sealed class LostRaceTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder =>
        {
            ServiceDescriptor stores = builder.Services.Last(service => service.ServiceType == typeof(ICaseStore));
            builder.Services.AddSingleton(provider => ReopenLoser.Before((ICaseStore)stores.ImplementationFactory!(provider)));
        };
        await _city.StartAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task ReopenAsync_FirstTryLosesTheRace_RecordsOneDisclosure()
    {
        CityPhone phone = await _city.NewPhoneAsync();
        await phone.RegisterAsync("walker", "case-handling");
        await phone.ReportAsync();
        await phone.Client.Outbox.DrainAsync();
        var id = new CaseId(Assert.Single(await phone.Client.Cases.ListMineAsync()).Id);
        await ClosedCase.MakeAsync(_city, id);
        await phone.Client.Cases.RateAsync(id, 1);
        int before = await CountDisclosuresAsync();

        CaseCommandResult result = await phone.Client.Cases.ReopenAsync(id, "还没有修好");

        Assert.Equal((null, before + 1), (result.Refusal, await CountDisclosuresAsync()));
    }

    private ValueTask<int> CountDisclosuresAsync() =>
        _city.World.City.Services.GetRequiredService<IDisclosureRecordStore>().ReadAsync(_city.World.City.HandlerId).CountAsync();
}

/// <summary>A case store in which the first reopening finds that somebody else was faster.</summary>
public class ReopenLoser : DispatchProxy
{
    private ICaseStore _store = null!;
    private bool _hasLost;

    public static ICaseStore Before(ICaseStore store)
    {
        ICaseStore proxy = Create<ICaseStore, ReopenLoser>();
        ((ReopenLoser)(object)proxy)._store = store;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (!_hasLost && args?.OfType<IReadOnlyList<CaseChange>>().Any(changes => changes[0].Action == CaseAction.Reopen) == true)
        {
            _hasLost = true;
            return new ValueTask<CaseAppend>(CaseAppend.Conflict);
        }

        return targetMethod!.Invoke(_store, args);
    }
}
