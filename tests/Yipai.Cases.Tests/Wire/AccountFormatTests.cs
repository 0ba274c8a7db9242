using System.Text;
using System.Text.Json.Nodes;
using Yipai.Cases.Wire;

namespace Yipai.Cases.Tests.Wire;

public sealed class AccountFormatTests
{
    private static readonly RegistrationRequest Registration = new()
    {
        AccountName = "walker", MobileNumber = "13804110001", Password = "correct-horse-42", NoticeEvidence = "{}"u8.ToArray(),
    };

    [Fact]
    public void Write_Registration_HasTheFourMembersOfTheWire()
    {
        const string Expected = """{"accountName":"walker","mobileNumber":"13804110001","password":"correct-horse-42","noticeEvidence":"e30="}""";

        byte[] body = AccountFormat.Write(Registration);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), JsonNode.Parse(body)), Encoding.UTF8.GetString(body));
    }

    [Fact]
    public void ReadRegistration_WhatWasWritten_GivesTheSameValues()
    {
        RegistrationRequest read = AccountFormat.ReadRegistration(AccountFormat.Write(Registration))!;

        Assert.Equal(("walker", "13804110001", "correct-horse-42"), (read.AccountName, read.MobileNumber, read.Password));
        Assert.Equal("{}"u8.ToArray(), read.NoticeEvidence.ToArray());
        Assert.Empty(read.UnknownMembers);
    }

    [Fact]
    public void ReadRegistration_OtherMembers_NamesThem()
    {
        RegistrationRequest read = AccountFormat.ReadRegistration("""{"accountName":"walker","identityNumber":"1","age":9}"""u8)!;

        Assert.Equal(["identityNumber", "age"], read.UnknownMembers);
        Assert.Null(read.Password);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"mobileNumber":13804110001}""")]
    [InlineData("""{"noticeEvidence":"not base64"}""")]
    public void ReadRegistration_NotTexts_ReturnsNull(string body) =>
        Assert.Null(AccountFormat.ReadRegistration(Encoding.UTF8.GetBytes(body)));

    [Theory, InlineData("{}"), InlineData("""{"accountName":"walker"}"""), InlineData("""{"accountName":"walker","password":null}""")]
    public void ReadSignIn_WithoutNameOrPassword_ReturnsNull(string body) =>
        Assert.Null(AccountFormat.ReadSignIn(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void ReadSignIn_WhatWasWritten_GivesTheSameValues()
    {
        var signIn = new SignInRequest("walker", "correct-horse-42");

        Assert.Equal(signIn, AccountFormat.ReadSignIn(AccountFormat.Write(signIn)));
    }

    [Fact]
    public void ToString_Requests_PrintNoValue() =>
        Assert.Equal("RegistrationRequest SignInRequest", $"{Registration} {new SignInRequest("walker", "correct-horse-42")}");
}
