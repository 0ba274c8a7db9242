using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Registers;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Server.Tests.Rights;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Registers;

/// <summary>What a privacy officer sees of requests and choices.</summary>
public sealed class RegisterTests
{
    [Theory]
    [InlineData(-1, 2, 0, 0), InlineData(0, 2, 2, 0), InlineData(1, 2, 0, 2)]
    [CoversStrict("S10")]
    public async Task CountAsync_AroundTheLastDay_TellsOpenDueAndOverdueApart(int days, int open, int due, int overdue)
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        RightsRequest first = await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, Subject), Now);
        await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, new SubjectId("nobody")), Now);
        Guid erased = await world.ExecutingAsync(RightKind.AccountClosure);
        await world.Desk.EraseAsync(erased, Now);

        RightsTally tally = await new RightsRegister(world.Requests, new HandlerId("demonstration")).CountAsync(
            new DateTimeOffset(first.Opening.DueOn!.Value.AddDays(days), new TimeOnly(12, 0), TimeSpan.FromHours(8)));

        Assert.Equal(new RightsTally(open, due, overdue, 1), tally);
    }

    [Fact]
    public async Task ListAsync_RequestsOfTheHandler_AreListedOldestFirst()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        RightsRequest later = await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, Subject), Now.AddHours(1));
        RightsRequest earlier = await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, new SubjectId("nobody")), Now);

        List<RightsRequest> listed =
            await new RightsRegister(world.Requests, new HandlerId("demonstration")).ListAsync().ToListAsync();

        Assert.Equal([earlier.Id, later.Id], listed.Select(request => request.Id));
    }

    [Fact]
    public void ListAsync_LedgerOfADevice_SaysThatItCannotList() =>
        Assert.Throws<NotSupportedException>(() => ((IConsentLedger)new DeviceLedger()).ListAsync(new HandlerId("city")));

    private sealed class DeviceLedger : IConsentLedger
    {
        public ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public IAsyncEnumerable<LedgerEntry> ReadAsync(
            HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
            AsyncEnumerable.Empty<LedgerEntry>();
    }
}
