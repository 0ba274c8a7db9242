using System.Text;
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
    [InlineData("%31%33%38%31%32%33%34%35%36%37%38")]
    [InlineData("&#49;&#x33;812345678")]
    [InlineData("138&nbsp;1234&nbsp;5678")]
    [InlineData("\\x31\\x33812345678")]
    [InlineData("138\u200B1234\u200B5678")]
    [InlineData("①③⑧①②③④⑤⑥⑦⑧")]
    [InlineData("138.1234.5678")]
    [InlineData("一三八一二三四五六七八")]
    [InlineData("13,812,345,678")]
    public void Check_ValueInAnyWriting_FindsIt(string text)
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
    public void Check_OtherText_Passes(string? text) =>
        new LeakAssert().Watch(DataItems.MobileNumber, "13812345678").Check("body", text).Verify();

    [Fact]
    public void Check_NameInJsonEscapesUrlsAndBytes_FindsIt()
    {
        LeakAssert leaks = new LeakAssert().Watch(DataItems.PersonName, "王小明")
            .Check("json", "{\"n\":\"\\u738B\\u5c0f\\u660E\"}")
            .Check("url", "?n=%E7%8E%8B%E5%B0%8F%E6%98%8E")
            .Check("utf-16", Encoding.Unicode.GetBytes("王小明"));

        Assert.Equal(["json", "url", "utf-16"], leaks.Found.Select(leak => leak.Place));
    }

    [Fact]
    public void Check_InnerExceptionAndData_FindsTheValues()
    {
        var exception = new InvalidOperationException("outer", new ArgumentException("for 13812345678")) { Data = { ["who"] = "王小明" } };

        LeakAssert leaks = new LeakAssert().Watch(DataItems.MobileNumber, "13812345678").Watch(DataItems.PersonName, "王小明")
            .Check("error", exception);

        Assert.Equal([DataItems.PersonName, DataItems.MobileNumber], leaks.Found.Select(leak => leak.Item).Distinct());
    }

    [Fact]
    public void Check_ExceptionThatHoldsAValueAnywhere_FindsIt()
    {
        var second = new ArgumentException("second") { Data = { ["13812345678"] = 1 } };
        LeakAssert data = Watching().Check("error", new AggregateException(new TimeoutException(), second));
        LeakAssert property = Watching().Check("error", new ContactException("13812345678"));
        LeakAssert help = Watching().Check("error", new TimeoutException { HelpLink = "https://example.cn/?tel=13812345678" });

        Assert.Throws<PrivacyException>(data.Verify);
        Assert.Throws<PrivacyException>(property.Verify);
        Assert.Throws<PrivacyException>(help.Verify);

        static LeakAssert Watching() => new LeakAssert().Watch(DataItems.MobileNumber, "13812345678");
    }

    [Fact]
    public void Check_WithAScanner_FindsAnyValue()
    {
        LeakAssert leaks = new LeakAssert(TextScanner.Structured).Check("log", "caller 13912345678");

        Assert.Equal(DataItems.MobileNumber, Assert.Single(leaks.Found).Item);
    }

    [Theory]
    [InlineData("139")]
    [InlineData("王")]
    [InlineData("")]
    public void Watch_ValueTooShortToTell_IsRefused(string value) =>
        Assert.Equal("YP0184", Assert.Throws<PrivacyException>(() => new LeakAssert().Watch(DataItems.PersonName, value)).Code);

    private sealed class ContactException(string phone) : Exception("no contact")
    {
        public string Phone => phone;
    }
}
