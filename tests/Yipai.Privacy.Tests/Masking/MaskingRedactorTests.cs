using CsCheck;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class MaskingRedactorTests
{
    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("x", "******")]
    [InlineData("", "")]
    public void Redact_Value_WritesExactlyTheLengthItAnnounced(string value, string expected) =>
        Assert.Equal(expected, new MaskingRedactor(Masker.Default, DataItems.MobileNumber).Redact(value));

    [Fact]
    public void Redact_AnyValueAndItem_IsTheMaskForLogsInTheLengthAnnounced() =>
        Gen.Select(Gen.OneOf(TestTexts.Noise, TestTexts.Mobile, TestTexts.Identity, TestTexts.Names), Gen.OneOf([.. DataItems.All]))
            .Sample((value, item) =>
        {
            var redactor = new MaskingRedactor(Masker.Default, item);
            char[] shown = new char[redactor.GetRedactedLength(value)];

            Assert.Equal(shown.Length, redactor.Redact(value, shown));
            Assert.Equal(Masker.Default.MaskItem(item, value, Audience.Log), new string(shown));
        });

    [Theory]
    [InlineData("13812345678")]
    [InlineData("x")]
    public void Redact_TooShortADestination_IsRefused(string value) =>
        Assert.Throws<ArgumentException>(() => new MaskingRedactor(Masker.Default, DataItems.MobileNumber).Redact(value, new char[3]));
}
