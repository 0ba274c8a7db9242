using Yipai.Client.Storage;

namespace Yipai.Client.Tests.Outbox;

public sealed class DeliveryTransitionsTests
{
    private static readonly (DeliveryState From, DeliveryState To)[] Arrows =
    [
        (DeliveryState.Queued, DeliveryState.Sending),
        (DeliveryState.Sending, DeliveryState.Queued),
        (DeliveryState.Sending, DeliveryState.Delivered),
        (DeliveryState.Sending, DeliveryState.Rejected),
        (DeliveryState.Sending, DeliveryState.ConsentEnded),
        (DeliveryState.Sending, DeliveryState.DeadLettered),
    ];

    public static IEnumerable<object[]> Pairs =>
        from first in Enum.GetValues<DeliveryState>() from second in Enum.GetValues<DeliveryState>() select new object[] { first, second };

    [Theory, MemberData(nameof(Pairs))]
    public void CanBecome_AnyPair_IsTrueForTheArrowsOnly(DeliveryState from, DeliveryState to) =>
        Assert.Equal(Arrows.Contains((from, to)), from.CanBecome(to));

    [Theory]
    [InlineData(DeliveryState.Queued, false)]
    [InlineData(DeliveryState.Sending, false)]
    [InlineData(DeliveryState.Delivered, true)]
    [InlineData(DeliveryState.Rejected, true)]
    [InlineData(DeliveryState.ConsentEnded, true)]
    [InlineData(DeliveryState.DeadLettered, true)]
    public void IsFinal_EachState_IsTrueForTheLastFour(DeliveryState state, bool expected) => Assert.Equal(expected, state.IsFinal());

    [Fact]
    public void Default_OfTheEnum_Waits() => Assert.Equal(DeliveryState.Queued, default);
}
