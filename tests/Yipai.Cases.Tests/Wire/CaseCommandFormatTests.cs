using System.Text;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Wire;

public sealed class CaseCommandFormatTests
{
    private static readonly Guid Id = new("00112233-4455-6677-8899-aabbccddeeff");

    [Theory]
    [InlineData(CaseAction.Supplement)]
    [InlineData(CaseAction.Withdraw)]
    [InlineData(CaseAction.Urge)]
    [InlineData(CaseAction.Rate)]
    [InlineData(CaseAction.Reopen)]
    public void Read_WrittenCommandOfAReporter_IsTheSameCommand(CaseAction action)
    {
        PhotoDigest photo = PhotoDigest.Parse(new string('a', 64));
        var command = new CaseCommand(action) { Id = Id, Reason = "还没有修好", Rating = 2, Evidence = [photo] };

        CaseCommand read = CaseCommandFormat.Read(CaseCommandFormat.Write(command), Id);

        Assert.Equal(command with { Evidence = [] }, read with { Evidence = [] });
        Assert.Equal([photo], read.Evidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"action":"Accept"}""")]
    [InlineData("""{"action":"Unspecified"}""")]
    [InlineData("""{"action":"urge"}""")]
    [InlineData("""{"action":"31"}""")]
    [InlineData("""{"action":"Urge","unit":"district-unit"}""")]
    [InlineData("""{"action":"Rate","rating":"2"}""")]
    public void Read_AnythingElse_IsRefusedByCode(string body) =>
        Assert.Equal("YP0264", Assert.Throws<CasesException>(() => CaseCommandFormat.Read(Encoding.UTF8.GetBytes(body), Id)).Code);

    [Theory]
    [InlineData("""{"action":"Supplement","reason":"a\u0000b"}""", "YP0238")]
    [InlineData("""{"action":"Supplement","photos":["AB"]}""", "YP0202")]
    public void Read_APartThatIsWrong_IsRefusedByItsOwnCode(string body, string code) =>
        Assert.Equal(code, Assert.Throws<CasesException>(() => CaseCommandFormat.Read(Encoding.UTF8.GetBytes(body), Id)).Code);

    [Fact]
    public void Read_WordsBeyondTheLimit_AreRefused()
    {
        byte[] body = CaseCommandFormat.Write(new CaseCommand(CaseAction.Supplement) { Reason = new string('字', 4001) });

        Assert.Equal("YP0233", Assert.Throws<CasesException>(() => CaseCommandFormat.Read(body, Id)).Code);
    }
}
