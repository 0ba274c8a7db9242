using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.EntityFrameworkCore.Rights;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Tests.UnitsOfWork;

/// <summary>A unit of work and the stores that it covers.</summary>
internal sealed record UnitStores(
    IYipaiUnitOfWork Unit, IConsentLedger Ledger, IAuditStore Audit, IRightsRequestStore Rights, IDisclosureRecordStore Disclosures)
{
    public AuditLog Log { get; } = new(Audit, TimeProvider.System);

    public static UnitStores Of(YipaiDatabase database) => new(
        new DatabaseUnitOfWork(database),
        new DatabaseConsentLedger(database),
        new DatabaseAuditStore(database, new HandlerId("city-a")),
        new DatabaseRightsRequestStore(database),
        new DatabaseDisclosureRecordStore(database));

    public static UnitStores InMemory()
    {
        var ledger = new InMemoryConsentLedger();
        var audit = new InMemoryAuditStore();
        var rights = new InMemoryRightsRequestStore();
        var disclosures = new InMemoryDisclosureRecordStore();
        return new UnitStores(new InMemoryUnitOfWork(ledger, audit, rights, disclosures), ledger, audit, rights, disclosures);
    }
}
