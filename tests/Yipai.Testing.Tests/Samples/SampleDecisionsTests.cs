using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Testing.Samples;

namespace Yipai.Testing.Tests.Samples;

public sealed class SampleDecisionsTests
{
    private readonly SampleDecisions _decisions = new(new FakeCity().Profile.CreateGuard());

    [Fact]
    public void Allowed_OfAGuard_IsAllowed() => Assert.True(_decisions.Allowed.IsAllowed);

    [Theory]
    [InlineData(DenialReason.NoticeNotShown)]
    [InlineData(DenialReason.ConsentMissing)]
    [InlineData(DenialReason.ConsentRefused)]
    [InlineData(DenialReason.ConsentWithdrawn)]
    [InlineData(DenialReason.UndeclaredItem)]
    public void Denied_KnownReason_HasThatReasonAndARule(DenialReason reason)
    {
        ProcessingDecision decision = _decisions.Denied(reason);

        Assert.Equal(reason, decision.Reason);
        Assert.NotEmpty(decision.Citations);
    }

    [Fact]
    public void Denied_ReasonWithoutASample_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _decisions.Denied(DenialReason.None));
}
