using System.Text;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class LeakAssertTests
{
    [Theory]
    [InlineData("tel 13812345678.")]
    [InlineData("+86 138-1234-5678")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("\"\\u0031\\u003313812345678\"")]
    [InlineData("MTM4MTIzNDU2Nzg=")]
    [InlineData("eHgxMzgxMjM0NTY3OA==")]
    [InlineData("x=3133383132333435363738")]
    public void A_value_is_found_however_it_is_written(string text)
    {
        LeakAssert leaks = new LeakAssert().Watch(DataItems.MobileNumber, "13812345678").Check("body", text);

        PrivacyException leaked = Assert.Throws<PrivacyException>(leaks.Verify);
        Assert.Equal("YP0185", leaked.Code);
        Assert.Contains("phone.mobile in body", leaked.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", leaked.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("138****5678")]
    [InlineData("1381234567")]
    [InlineData(null)]
    public void Other_text_passes(string? text) => new LeakAssert().Watch(DataItems.MobileNumber, "13812345678").Check("body", text).Verify();

    [Fact]
    public void A_name_is_found_in_JSON_escapes_urls_and_bytes()
    {
        LeakAssert leaks = new LeakAssert().Watch(DataItems.PersonName, "王小明")
            .Check("json", "{\"n\":\"\\u738B\\u5c0f\\u660E\"}")
            .Check("url", "?n=%E7%8E%8B%E5%B0%8F%E6%98%8E")
            .Check("utf-16", Encoding.Unicode.GetBytes("王小明"));

        Assert.Equal(["json", "url", "utf-16"], leaks.Found.Select(leak => leak.Place));
    }

    [Fact]
    public void Exceptions_are_looked_through_with_their_data()
    {
        var exception = new InvalidOperationException("outer", new ArgumentException("for 13812345678")) { Data = { ["who"] = "王小明" } };

        LeakAssert leaks = new LeakAssert().Watch(DataItems.MobileNumber, "13812345678").Watch(DataItems.PersonName, "王小明").Check("error", exception);

        Assert.Equal(2, leaks.Found.Count);
    }

    [Fact]
    public void With_a_scanner_any_value_counts()
    {
        LeakAssert leaks = new LeakAssert(TextScanner.Structured).Check("log", "caller 13912345678");

        Assert.Equal(DataItems.MobileNumber, Assert.Single(leaks.Found).Item);
    }

    [Theory]
    [InlineData("139")]
    [InlineData("王")]
    [InlineData("")]
    public void A_value_too_short_to_tell_is_refused(string value) =>
        Assert.Equal("YP0184", Assert.Throws<PrivacyException>(() => new LeakAssert().Watch(DataItems.PersonName, value)).Code);
}
