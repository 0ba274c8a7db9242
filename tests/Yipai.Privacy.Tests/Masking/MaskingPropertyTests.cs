using CsCheck;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class MaskingPropertyTests
{
    [Fact]
    public void Mask_EmbeddedMobileOrIdentityNumber_NeverComesOut() =>
        Gen.Select(TestTexts.Words, Gen.OneOf(TestTexts.Mobile, TestTexts.Identity), TestTexts.Words).Sample((before, value, after) =>
            Assert.DoesNotContain(value, Masker.Default.Mask(before + value + after, Audience.Public)));

    [Fact]
    public void Mask_Twice_EqualsOnce() =>
        Gen.Select(TestTexts.Noise, TestTexts.Mobile, TestTexts.Noise).Sample((before, value, after) =>
        {
            string once = Masker.Default.Mask(before + value + after, Audience.Public);
            Assert.Equal(once, Masker.Default.Mask(once, Audience.Public));
        });

    [Fact]
    public void MaskItem_AnyValue_KeepsNoMoreThanItsFormatSays() =>
        Gen.Select(TestTexts.Noise, Gen.OneOf([.. DataItems.All]), Gen.Enum<Audience>()).Sample((value, item, audience) =>
        {
            MaskFormat format = Masker.Default.Explain(item, audience).Format;
            if (format == MaskFormat.Keep || format == MaskFormat.FreeText)
            {
                return;
            }

            string masked = Masker.Default.MaskItem(item, value, audience);
            Assert.True(masked.Contains('*', StringComparison.Ordinal) || masked.Length < value.Length || value.Length == 0);
            Assert.True(masked != value || value.Length == 0 || value.Contains('*', StringComparison.Ordinal));
        });

    [Fact]
    public void MaskItem_MobileNumberInAnyWriting_ShowsSevenDigits() =>
        Gen.Select(TestTexts.Mobile, Gen.OneOf("", "+86", "0086 ", "86-"), Gen.OneOf("", " ", "-", "—"))
            .Sample((number, prefix, separator) =>
            Assert.Equal(
                $"{number[..3]}****{number[7..]}",
                Masker.Default.MaskItem(
                    DataItems.MobileNumber, $"{prefix}{number[..3]}{separator}{number[3..7]}{separator}{number[7..]}", Audience.Public)));
}
