using Yipai.Privacy.Safeguards;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Safeguards;

/// <summary>What a writer learns before a text leaves, and what becomes of the choices.</summary>
public sealed class OutgoingTextTests
{
    private const string Mobile = "13812345678";
    private const string Identity = "11010519491231002X";
    private const string Comment = $"请打{Mobile}，身份证{Identity}";

    [Fact]
    [Covers("P4.2.2/2")]
    public void Advise_TwoValues_NamesItemsAndPlaces()
    {
        IReadOnlyList<WritingAdvice> advice = WritingAdvisor.Advise(Comment);

        Assert.Equal([DataItems.MobileNumber, DataItems.IdentityNumber], advice.Select(one => one.Item));
        Assert.Equal([Mobile, Identity], advice.Select(one => Comment.Substring(one.Start, one.Length)));
        Assert.Equal("P4.2.2/2", WritingAdvisor.Rule.Text);
    }

    [Fact]
    public void Advise_TwoValues_PrintsNeither() =>
        Assert.All(WritingAdvisor.Advise(Comment), advice => Assert.DoesNotMatch($"{Mobile}|{Identity}", advice.ToString()));

    [Theory]
    [InlineData("井盖破损")]
    [InlineData("")]
    [InlineData(null)]
    public void Advise_NothingPersonal_IsEmpty(string? text) => Assert.Empty(WritingAdvisor.Advise(text));

    [Fact]
    [Covers("P4.2.2/2")]
    public void Mask_AdvisedComment_ShowsNeitherValue() =>
        Assert.Equal("请打138****5678，身份证1****************X", Masker.Default.Mask(Comment, Audience.Public));

    [Fact]
    [Covers("P4.2.2/2")]
    public void Choices_NumberAndIdentity_OnlyTheNumberCanBecomeTheContact()
    {
        IReadOnlyList<WritingAdvice> advice = WritingAdvisor.Advise(Comment);

        Assert.Equal([AdviceChoice.MoveToContact, AdviceChoice.Remove, AdviceChoice.Keep], advice[0].Choices);
        Assert.Equal([AdviceChoice.Remove, AdviceChoice.Keep], advice[1].Choices);
    }

    [Fact]
    public void AdviceChoice_Default_IsKeep() => Assert.Equal(AdviceChoice.Keep, default);

    [Fact]
    public void TryApply_MoveAndRemove_LeavesTheRest()
    {
        bool isApplied = WritingAdvisor.TryApply(Comment, Choose(AdviceChoice.MoveToContact, AdviceChoice.Remove),
            out AdvisedText? applied);

        Assert.True(isApplied);
        Assert.Equal(new AdvisedText("请打，身份证", Mobile), applied);
        Assert.DoesNotContain(Mobile, applied!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryApply_MoveAnIdentityNumber_IsRefused() =>
        Assert.False(WritingAdvisor.TryApply(Comment, Choose(AdviceChoice.Keep, AdviceChoice.MoveToContact), out _));

    [Fact]
    public void TryApply_ShorterText_NamesTheChoices() =>
        Assert.Equal("choices",
            Assert.Throws<ArgumentException>(() => WritingAdvisor.TryApply("短", Choose(default, default), out _)).ParamName);

    private static Dictionary<WritingAdvice, AdviceChoice> Choose(params AdviceChoice[] choices) =>
        WritingAdvisor.Advise(Comment).Zip(choices).ToDictionary(pair => pair.First, pair => pair.Second);
}
