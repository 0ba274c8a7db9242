using System.Buffers;
using System.Text;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>Masks a landline whose area code follows digits that could begin a mobile number in pieces.</summary>
public sealed class LandlineBehindDigitsTests
{
    [Theory]
    [InlineData("phone_no")]
    [InlineData("联系电话")]
    [InlineData("note")]
    public void Mask_LandlineBehindOtherDigits_KeyNeverShowsItsLocalNumber(string key)
    {
        var masked = new ArrayBufferWriter<byte>();

        new JsonStreamMasker(Masker.Default, Audience.Public, JsonPathItems.None)
            .Mask(Encoding.UTF8.GetBytes($$"""{"{{key}}":"//[::1]:80/ — 5678 / 0411—84806571。"}"""), masked);

        Assert.DoesNotContain("84806571", Encoding.UTF8.GetString(masked.WrittenSpan), StringComparison.Ordinal);
    }
}
