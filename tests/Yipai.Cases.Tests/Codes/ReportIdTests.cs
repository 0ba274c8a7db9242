using Yipai.Cases.Codes;
using Yipai.Privacy;

namespace Yipai.Cases.Tests.Codes;

public sealed class ReportIdTests
{
    [Fact]
    public void Parse_WhatToStringWrote_IsTheSameId() => Assert.Equal(SampleReports.Id, ReportId.Parse(SampleReports.Id.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData("01234567-89ab-cdef-0123-456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("g123456789abcdef0123456789abcdef")]
    public void Parse_AnotherForm_IsRefused(string text) =>
        Assert.Equal("YP0202", Assert.Throws<CasesException>(() => ReportId.Parse(text)).Code);

    [Fact]
    public void VisitorSubject_OfAReport_IsTellableFromAnAccounts()
    {
        Assert.Equal("visitor-0123456789abcdef0123456789abcdef", SampleReports.Id.VisitorSubject.Value);
        Assert.True(ReportId.IsVisitorSubject(SampleReports.Id.VisitorSubject));
        Assert.All(["visitor-", "visitor-0123", "0123456789abcdef0123456789abcdef"], subject =>
            Assert.False(ReportId.IsVisitorSubject(new SubjectId(subject))));
    }

    [Fact]
    public void ParseDigest_SixtyFourLowerCaseDigits_IsKept() =>
        Assert.Equal(SampleReports.Digest, PhotoDigest.Parse(SampleReports.Digest).Hex);

    [Theory]
    [InlineData('A', 64)]
    [InlineData('a', 63)]
    [InlineData('g', 64)]
    [InlineData('/', 64)]
    [InlineData('：', 64)]
    public void ParseDigest_AnotherForm_IsRefused(char digit, int length) =>
        Assert.Equal("YP0202", Assert.Throws<CasesException>(() => PhotoDigest.Parse(new string(digit, length))).Code);
}
