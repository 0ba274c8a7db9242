using System.Globalization;
using Microsoft.Extensions.Options;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Stores;

namespace Yipai.AspNetCore.Intake;

/// <summary>Checks the declared stores at start, records the declarations, and publishes them (P4.2.1).</summary>
/// <remarks>
/// A city keeps personal information in its database, its photos and its journal of erasures. It does not start before each of them is
/// declared in <see cref="YipaiPrivacyOptions.Stores"/>, lies in the mainland of China, and has the safeguards of what it keeps.
/// </remarks>
internal sealed class StoreDesk
{
    private readonly PrivacyGuard _guard;
    private readonly IOptions<YipaiPrivacyOptions> _options;
    private readonly IStoreRegister _register;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal StoreDesk(
        PrivacyGuard guard, IOptions<YipaiPrivacyOptions> options, IStoreRegister register, IYipaiUnitOfWork unit, AuditLog audit,
        TimeProvider time) =>
        (_guard, _options, _register, _unit, _audit, _time) = (guard, options, register, unit, audit, time);

    /// <summary>Returns what the city keeps where.</summary>
    public async Task<StoresAnswer> ReadAsync(CancellationToken cancellationToken) => new(
    [
        .. (await _register.ReadAsync(_guard.Handler.Id, cancellationToken).ConfigureAwait(false)).Select(declared => new StoreLine(
            declared.Store.Name, declared.Store.Region.ToString(), [.. declared.Store.Items.ToList().Select(item => item.Id)],
            declared.Store.EncryptsAtRest, declared.DeclaredAt)),
    ]);

    /// <summary>Checks every store and records what has changed since the last start.</summary>
    /// <exception cref="OptionsValidationException">A store is not declared, or it lacks what its items need.</exception>
    internal async Task DeclareAsync(CancellationToken cancellationToken)
    {
        StoreDescription[] stores = ReadDeclared();
        string[] faults = [.. FindFaults(stores)];
        if (faults.Length > 0)
        {
            throw new OptionsValidationException(nameof(YipaiPrivacyOptions.Stores), typeof(YipaiPrivacyOptions), faults);
        }

        await _unit.RunAsync(stop => RecordAsync(stores, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the declared stores, each with the items that it certainly keeps.</summary>
    /// <remarks>A later declaration of the same name replaces an earlier one.</remarks>
    private StoreDescription[] ReadDeclared() =>
    [
        .. _options.Value.Stores.GroupBy(store => store.Name, StringComparer.Ordinal).Select(group => group.Last() with
        {
            Items = group.Last().Items | CityStores.Items.GetValueOrDefault(group.Key, DataItemSet.Empty),
        }),
    ];

    private IEnumerable<string> FindFaults(StoreDescription[] stores)
    {
        foreach (string missing in CityStores.Items.Keys.Except(stores.Select(store => store.Name)))
        {
            yield return $"The store \"{missing}\" of this city is not declared, so nobody can read where it lies (P4.2.1/1). "
                + "Add it to options.Stores with its region and safeguards.";
        }

        foreach (StoreDescription store in stores)
        {
            if (store.Region != StoreRegion.MainlandChina)
            {
                yield return $"The store \"{store.Name}\" does not lie in the mainland of China, as P4.2.1/1 promises. "
                    + "Move it, and declare StoreRegion.MainlandChina.";
            }
            else if (_guard.Safeguards.DecideStore(store, store.Items) is { IsAllowed: false } decision)
            {
                yield return $"The store \"{store.Name}\" lacks a safeguard that its items need ({RulesOf(decision)}). "
                    + "Sensitive items need encryption at rest, and every item controlled and logged access with an integrity check.";
            }
        }

        if (stores.Length > IStoreRegister.MaxStores)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"The city declares more than {IStoreRegister.MaxStores} stores. Declare them by group.");
        }
    }

    private static string RulesOf(SafeguardDecision decision) =>
        string.Join(", ", decision.Missing.SelectMany(missing => missing.Citations).Select(rule => rule.Text).Distinct());

    private async Task<bool> RecordAsync(StoreDescription[] stores, CancellationToken stop)
    {
        (HandlerId handler, DateTimeOffset now) = (_guard.Handler.Id, _time.GetUtcNow());
        foreach (StoreDescription store in stores)
        {
            if (await _register.KeepAsync(handler, new DeclaredStore(store, now), stop).ConfigureAwait(false))
            {
                AuditEvent declared = Log("store.declared", store.Name).With("region", store.Region.ToString())
                    .With("encrypted", store.EncryptsAtRest ? "true" : "false");
                await _audit.AppendAsync(declared, stop).ConfigureAwait(false);
            }
        }

        foreach (DeclaredStore known in await _register.ReadAsync(handler, stop).ConfigureAwait(false))
        {
            if (!Array.Exists(stores, store => store.Name == known.Store.Name)
                && await _register.RemoveAsync(handler, known.Store.Name, stop).ConfigureAwait(false))
            {
                await _audit.AppendAsync(Log("store.removed", known.Store.Name), stop).ConfigureAwait(false);
            }
        }

        return true;
    }

    private static AuditEvent Log(string name, string store) => AuditEvent.Of(name)
        .Citing(ClauseId.Parse("P4.2.1/1"), ClauseId.Parse("P4.2.1/2")).With("store", store);
}
