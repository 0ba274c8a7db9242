using Yipai.Privacy.Classification;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

public sealed class DisclosureDeskTests
{
    private static readonly DisclosureRequest Report = new(DisclosureKind.Sharing, "city-department", DataItems.CaseReport) { Principal = Me, Now = Now };

    [Fact]
    [Covers("P4.4.1/1")]
    public async Task Each_decision_leaves_a_record_whether_it_allows_or_not()
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
    public async Task Without_a_durable_record_there_is_no_decision()
    {
        var desk = new DisclosureDesk(Strict, new FullStore(), IdentifierSource.Random);
        await Assert.ThrowsAsync<IOException>(() => desk.DecideAsync(Report, State(Strict, ("case-handling", ConsentEvent.Given))).AsTask());
    }

    private sealed class FullStore : IDisclosureRecordStore
    {
        public ValueTask AppendAsync(DisclosureRecord record, CancellationToken cancellationToken = default) => throw new IOException("The disk is full.");

        public IAsyncEnumerable<DisclosureRecord> ReadAsync(string handlerId, string? subjectId = null, CancellationToken cancellationToken = default) =>
            AsyncEnumerable.Empty<DisclosureRecord>();
    }
}
