using Yipai.Privacy.Classification;
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
}
