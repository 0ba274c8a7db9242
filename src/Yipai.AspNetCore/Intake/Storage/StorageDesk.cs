using Microsoft.Extensions.Options;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.DeviceStorage;

namespace Yipai.AspNetCore.Intake;

/// <summary>Publishes the register of what a device may keep, and decides on each cookie of an answer (P4.5).</summary>
internal sealed class StorageDesk
{
    private readonly PrivacyGuard _guard;
    private readonly IConsentLedger _ledger;
    private readonly IReadOnlyList<DeclaredStorage> _declared;
    private readonly TimeProvider _time;

    internal StorageDesk(PrivacyGuard guard, IConsentLedger ledger, IOptions<YipaiCityOptions> city, TimeProvider time)
    {
        (_guard, _ledger, _time) = (guard, ledger, time);
        _declared = [.. city.Value.Storage];
    }

    /// <summary>Returns the register for an address of the city.</summary>
    /// <param name="host">The host of the address, which issues the entries.</param>
    public StorageAnswer Publish(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        IssuingDomain owner = IssuingDomain.OfHost(host);
        StoredEntry[] entries = [.. _declared.Concat(ClientStorage.Declared).Select(entry => entry.IssuedAt(_time.GetUtcNow(), owner))];
        return new StorageAnswer(
            [
                .. _declared.Concat(ClientStorage.Declared).Zip(entries, (declared, entry) => new StorageLine(
                    declared.Technology.ToString(), declared.Name, declared.Purpose.ToString(),
                    (int)Math.Ceiling(declared.Lifetime.TotalDays), entry.IsEssential)),
            ],
            new DeviceStorageRegister(entries).ListForNotice());
    }

    /// <summary>Decides whether an answer may set a cookie on the device of a caller.</summary>
    /// <remarks>The cookie must be registered, live no longer than declared, and have its consent unless it is essential (S24).</remarks>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="lifetime">The life that the answer gives to the cookie, or null if the cookie ends with the browser.</param>
    /// <param name="host">The host that issues the cookie.</param>
    /// <param name="subjectId">The signed-in person, or null for a visitor, who has no consent on record.</param>
    /// <param name="cancellationToken">Stops reading the ledger.</param>
    public async ValueTask<StorageDecision> DecideCookieAsync(
        string name, TimeSpan? lifetime, string host, SubjectId? subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(host);
        DateTimeOffset now = _time.GetUtcNow();
        DeclaredStorage known = _declared.FirstOrDefault(entry => entry.Technology == StorageTechnology.Cookie && entry.Name == name)
            is { } declared && (lifetime is null || lifetime <= declared.Lifetime)
                ? declared : new DeclaredStorage(StorageTechnology.Unspecified, name, StoragePurpose.Unspecified, TimeSpan.Zero);
        ConsentState consent = subjectId is { } person
            ? await _ledger.GetStateAsync(_guard.Handler.Id, person, cancellationToken).ConfigureAwait(false) : OfVisitor(now);
        PolicyPrincipal principal = subjectId is { } id ? PolicyPrincipal.Registered(id) : PolicyPrincipal.Anonymous;
        return DeviceStorageRegister.DecideWrite(
            known.IssuedAt(now, IssuingDomain.OfHost(host)), _guard.ReadStorageChoices(principal, consent, now), now);
    }

    /// <summary>Returns the state of a visitor, who has no ledger at the city.</summary>
    /// <remarks>The page shows the notice before it signs anybody in (P1/3), so that only a missing consent decides here.</remarks>
    private ConsentState OfVisitor(DateTimeOffset now) =>
        ConsentState.From([_guard.Notice.Present(new Guid("visitor-no-ledger"u8[..16]), new SubjectId("visitor"), "web", now)]);
}
