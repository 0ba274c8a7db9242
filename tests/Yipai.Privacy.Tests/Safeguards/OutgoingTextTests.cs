using Yipai.Privacy.Safeguards;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Safeguards;

/// <summary>What a writer is told before a text leaves.</summary>
public sealed class OutgoingTextTests
{
    private const string Mobile = "13812345678";
    private const string Identity = "11010519491231002X";
    private const string Comment = $"请打{Mobile}，身份证{Identity}";

    [Fact]
    [Covers("P4.2.2/2")]
    public void A_writer_is_told_what_a_text_seems_to_hold_and_where()
    {
        OutgoingTextAdvice advice = OutgoingTextAdvice.For(Comment);
        Assert.True(advice.IsNeeded);
        Assert.Equal(DataItemSet.Of(DataItems.MobileNumber, DataItems.IdentityNumber), advice.Items);
        Assert.Equal([Mobile, Identity], advice.Findings.Select(finding => Comment.Substring(finding.Start, finding.Length)));
        Assert.All([advice.ToString(), string.Join(',', advice.Findings)], text =>
        {
            Assert.DoesNotContain(Mobile, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Identity, text, StringComparison.Ordinal);
        });
        Assert.False(OutgoingTextAdvice.For("井盖破损").IsNeeded);
        Assert.Equal("P4.2.2/2", OutgoingTextAdvice.Rule.Text);
    }

    [Fact]
    [Covers("P4.2.2/2")]
    public void What_was_found_can_be_masked_where_it_is_shown() =>
        Assert.Equal("请打138****5678，身份证1****************X", Masker.Default.Mask(Comment, Audience.Public));

    [Fact]
    [Covers("P4.2.2/2")]
    public void A_number_can_become_the_contact_and_everything_can_be_kept()
    {
        Assert.Equal(
            [OutgoingTextChoice.MoveToContact, OutgoingTextChoice.Remove, OutgoingTextChoice.Keep], OutgoingTextAdvice.ChoicesFor(DataItems.MobileNumber));
        Assert.Equal([OutgoingTextChoice.Remove, OutgoingTextChoice.Keep], OutgoingTextAdvice.ChoicesFor(DataItems.IdentityNumber));
    }
}
