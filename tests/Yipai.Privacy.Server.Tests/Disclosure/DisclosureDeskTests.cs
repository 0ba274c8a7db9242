using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Storage;
using Yipai.Privacy.Tests;
using Yipai.Privacy.Tests.Disclosure;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Disclosure;

public sealed class DisclosureDeskTests
{
    private static readonly DisclosureRequest Report =
        new(DisclosureKind.Sharing, "city-department", DataItems.CaseReport) { Principal = Me, Now = Now };

    [Fact]
    [CoversStrict("PIPL 56")]
    public async Task DisclosureRecord_OfADecision_HoldsNoPersonalValue()
    {
        DisclosureRequest request =
            Recipients.To(RecipientKind.Partner,
            DataItems.CaseReport) with { Ground = new ContractGround("C-1", AtTheirRequest: true, DataItems.CaseReport) };
        DisclosureDecision decision = Recipients.Strict.DecideDisclosure(request, ConsentState.Empty);
        DisclosureRecord record = DisclosureRecord.Of(Recipients.Strict.Handler.Id, request, decision, Guid.NewGuid());
        var store = new InMemoryDisclosureRecordStore();
        await store.AppendAsync(record);

        await store.AppendAsync(record);

        DisclosureRecord kept = Assert.Single(await store.ReadAsync(record.HandlerId, Guards.Subject).ToListAsync());
        Assert.Empty(await store.ReadAsync(new HandlerId("another-handler")).ToListAsync());
        Assert.Equal("P4.4.2-7", kept.Ground);
        byte[] bytes = DisclosureRecordFormat.Write(record);
        Assert.Equal(bytes, DisclosureRecordFormat.Write(DisclosureRecordFormat.Read(bytes)));
        Assert.Equal("YP0142", Assert.ThrowsAny<PrivacyException>(() => DisclosureRecordFormat.Read("[]"u8)).Code);
        Assert.DoesNotContain(Guards.Subject.Value, record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.4.1/1")]
    public async Task DecideAsync_AllowedOrDenied_LeavesARecord()
    {
        var records = new InMemoryDisclosureRecordStore();
        var desk = new DisclosureDesk(Strict, records, IdentifierSource.Random);
        DisclosureDecision allowed = await desk.DecideAsync(Report, State(Strict, ("case-handling", ConsentEvent.Given)));

        DisclosureDecision denied = await desk.DecideAsync(Report with { Items = DataItems.MobileNumber }, ConsentState.Empty);

        Assert.Equal((true, false), (allowed.IsAllowed, denied.IsAllowed));
        Assert.Equal(
            [(true, "case.report"), (false, "phone.mobile")],
            (await records.ReadAsync(Strict.Handler.Id).ToListAsync()).Select(record => (record.IsAllowed, record.Items.Single())));
    }

    [Fact]
    [Covers("P4.4.1/1")]
    public async Task DecideAsync_WithoutADurableRecord_MakesNoDecision()
    {
        var desk = new DisclosureDesk(Strict, new FullStore(), IdentifierSource.Random);

        await Assert.ThrowsAsync<IOException>(() =>
            desk.DecideAsync(Report, State(Strict, ("case-handling", ConsentEvent.Given))).AsTask());
    }

    private sealed class FullStore : IDisclosureRecordStore
    {
        public ValueTask AppendAsync(DisclosureRecord record, CancellationToken cancellationToken = default) =>
            throw new IOException("The disk is full.");

        public IAsyncEnumerable<DisclosureRecord> ReadAsync(HandlerId handlerId, SubjectId? subjectId = null,
            CancellationToken cancellationToken = default) =>
            AsyncEnumerable.Empty<DisclosureRecord>();
    }
}
