using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.Cases.Tests.Wire;

public sealed class WireMessageTests
{
    private static readonly DateOnly Day = new(2026, 12, 29);

    /// <summary>Each message with its JSON as docs/wire.md describes it.</summary>
    public static TheoryData<object, string> Messages => new()
    {
        { new SessionAnswer(new SubjectId("00112233"), "secret"), """{"subjectId":"00112233","token":"secret"}""" },
        { new ConsentAnswer("065f139c"), """{"entryId":"065f139c"}""" },
        { new ConsentAnswer("065f139c") { Receipt = """{"a": "上"}"""u8.ToArray() }, """{"entryId":"065f139c","receipt":{"a": "上"}}""" },
        { new ReportAnswer("C20261123-0001", "0011"), """{"caseId":"C20261123-0001","reportId":"0011"}""" },
        { new PhotoAnswer("abcd"), """{"digest":"abcd"}""" },
        {
            new ProblemBody { Type = "about:blank", Title = "ConsentMissing", Status = 403, Detail = "d", Reason = "ConsentMissing",
                Rules = ["S1"] },
            """{"type":"about:blank","title":"ConsentMissing","status":403,"detail":"d","reason":"ConsentMissing","rules":["S1"]}"""
        },
        {
            new AccountClosureAnswer([new AccountClosureStep("手机号码", "Erase", null, "P4.3.3")]) { RequestId = Guid.Empty,
                BackupErasureExpectedOn = Day },
            """
            {"steps":[{"subject":"手机号码","outcome":"Erase","until":null,"rule":"P4.3.3"}],
             "requestId":"00000000-0000-0000-0000-000000000000","backupErasureExpectedOn":"2026-12-29"}
            """
        },
        { new PolicyAnswer("t", "v", "h", "n", "c", "x"), """{"title":"t","version":"v","contentHash":"h","handler":"n","contact":"c","text":"x"}""" },
        { new ReceiptKey("k", "ES256", new byte[] { 1 }), """{"keyId":"k","algorithm":"ES256","publicKey":"AQ=="}""" },
    };

    [Theory, MemberData(nameof(Messages))]
    public void Serialize_EachMessage_HasTheMembersOfTheWire(object message, string json)
    {
        string written = JsonSerializer.Serialize(message, TypeOf(message));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
    }

    [Theory, MemberData(nameof(Messages))]
    public void Deserialize_WhatWasWritten_GivesTheSameJsonAgain(object message, string json)
    {
        object? read = JsonSerializer.Deserialize(json, TypeOf(message));

        Assert.Equal(JsonSerializer.Serialize(message, TypeOf(message)), JsonSerializer.Serialize(read, TypeOf(message)));
    }

    [Fact]
    public void Serialize_Receipt_KeepsTheSignedBytes()
    {
        byte[] signed = Encoding.UTF8.GetBytes("""{ "b":"上报" , "a":1.0}""");

        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new ConsentAnswer("id") { Receipt = signed },
            WireJsonContext.Default.ConsentAnswer);

        ConsentAnswer read = JsonSerializer.Deserialize(body, WireJsonContext.Default.ConsentAnswer)!;

        Assert.Equal(signed, read.Receipt!.Value.ToArray());
    }

    [Theory, InlineData("{}"), InlineData("""{"caseId":"C1"}"""), InlineData("""{"caseId":null,"reportId":"1"}"""), InlineData("""{"code":401}""")]
    public void Deserialize_ReportAnswerWithoutAMember_Throws(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WireJsonContext.Default.ReportAnswer));

    [Fact]
    public void ToString_Session_PrintsNoSecret() =>
        Assert.Equal("SessionAnswer", new SessionAnswer(new SubjectId("00112233"), "secret").ToString());

    private static JsonTypeInfo TypeOf(object message) => WireJsonContext.Default.GetTypeInfo(message.GetType())!;
}
