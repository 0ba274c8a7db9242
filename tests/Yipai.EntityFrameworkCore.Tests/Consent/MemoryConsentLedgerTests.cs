using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.EntityFrameworkCore.Tests.Consent;

public sealed class MemoryConsentLedgerTests : ConsentLedgerContract
{
    private readonly InMemoryConsentLedger _ledger = new();

    protected override Task<IConsentLedger> OpenAsync() => Task.FromResult<IConsentLedger>(_ledger);
}
