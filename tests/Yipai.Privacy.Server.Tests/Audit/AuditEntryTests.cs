using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Privacy.Server.Tests.Audit;

public sealed class AuditEntryTests
{
    private const string Whole =
        """{"v":1,"seq":3,"at":"2026-11-23T01:02:03.456Z","kind":"case.received","rules":["P1/3","S2","PIPL 29"],"facts":{"case":"C-1","z":"1"},"commitments":{}}""";

    private static readonly Gen<string> Token =
        Gen.Char["abzABZ0189-_.:/"].Array[1, 20].Select(characters => new string(characters));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 2, 3, 456, TimeSpan.FromHours(8)).AddTicks(7));

    [Fact]
    public void Read_AnEntry_GivesItsParts()
    {
        AuditEntry entry = AuditEntry.Read(Encoding.UTF8.GetBytes(Whole));

        Assert.Equal((3, "case.received"), (entry.Sequence, entry.Kind));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 1, 2, 3, 456, TimeSpan.Zero), entry.At);
        Assert.Equal([ClauseId.Parse("P1/3"), new StrictRuleId(2), RuleCitation.FromLaw("PIPL 29")], entry.Rules);
        Assert.Equal("C-1", entry.Facts["case"]);
        Assert.Empty(entry.Commitments);
        Assert.Equal(Whole, Encoding.UTF8.GetString(entry.Bytes.Span));
    }

    [Fact]
    public async Task Read_WhatTheLogWrote_IsTheSameEntry()
    {
        using var log = new AuditLog(new InMemoryAuditStore(), _time);
        AuditEntry written = await log.AppendAsync(
            AuditEvent.Of("case.received").Citing(RuleCitation.FromLaw("个人信息保护法 29")).With("case", "C-1").Committing("reporter", "x"));

        AuditEntry read = AuditEntry.Read(written.Bytes);

        Assert.Equal(written.At, read.At);
        Assert.Equal(TimeSpan.Zero, read.At.Offset);
        Assert.Equal(written.Rules, read.Rules);
        Assert.Equal(written.Commitments["reporter"], read.Commitments["reporter"]);
        Assert.Equal(written.LeafHash.ToArray(), read.LeafHash.ToArray());
    }

    [Theory]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("\"v\":1,", "")]
    [InlineData("\"v\":1", "\"v\": 1")]
    [InlineData("\"seq\":3", "\"seq\":-3")]
    [InlineData("\"seq\":3", "\"seq\":3.0")]
    [InlineData("\"seq\":3", "\"seq\":99999999999999999999")]
    [InlineData(".456Z", "Z")]
    [InlineData("case.received", "Case received")]
    [InlineData("\"case.received\"", "null")]
    [InlineData("\"S2\"", "\"S99\"")]
    [InlineData("\"C-1\"", "\"C 1\"")]
    [InlineData("\"C-1\"", "\"\\ud800\"")]
    [InlineData("\"case\":\"C-1\",\"z\":\"1\"", "\"z\":\"1\",\"case\":\"C-1\"")]
    [InlineData("\"z\":\"1\"", "\"case\":\"1\"")]
    [InlineData("\"commitments\":{}", "\"commitments\":{},\"more\":1")]
    [InlineData("\"commitments\":{}}", "\"commitments\":{}} ")]
    [InlineData("\"seq\":3", "\"seq\":03")]
    [InlineData("\"seq\":3", "\"seq\":+3")]
    [InlineData("\"seq\":3", "\"seq\":-0")]
    [InlineData("\"seq\":3", "\"seq\":")]
    [InlineData("2026-11-23T", "2026-02-30T")]
    [InlineData("T01:02", "T24:02")]
    [InlineData("2026-11-23T", "2026-11-23 ")]
    [InlineData("\"PIPL 29\"", "\"PIPL 29, she said\"")]
    [InlineData("\"PIPL 29\"", "\"\\u0050IPL 29\"")]
    [InlineData("\"PIPL 29\"", "\"\\u6761\\u4f8b 12\"")]
    [InlineData("\"PIPL 29\"", "\"条例 12\"")]
    [InlineData("\"PIPL 29\"", "\"\\u6761\"")]
    [InlineData("\"P1/3\",", "\"P1/3\"")]
    [InlineData("\"P1/3\"", "")]
    [InlineData("case.received", "")]
    [InlineData("\"C-1\"", "\"\"")]
    [InlineData("\"commitments\":{}}", "\"commitments\":{}")]
    [InlineData("\"commitments\":{}", "\"commitments\":[]")]
    public void Read_AnyOtherForm_IsRefused(string part, string changed)
    {
        string text = Whole.Replace(part, changed, StringComparison.Ordinal);

        Assert.NotEqual(Whole, text);
        PrivacyException refusal = Assert.ThrowsAny<PrivacyException>(() => AuditEntry.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("YP0153", refusal.Code);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(63, false)]
    [InlineData(65, false)]
    [InlineData(0, false)]
    public void Read_ACommitment_Has64LowerCaseHexadecimalDigits(int length, bool isEntry)
    {
        foreach (char digit in "0af")
        {
            Assert.Equal(isEntry, CanBeRead(new string(digit, length)));
        }

        Assert.False(CanBeRead(new string('A', length)));
        Assert.False(CanBeRead(new string('g', length)));
        Assert.False(CanBeRead(new string('-', length)));
    }

    [Fact]
    public void Read_AnyTokensAndRules_AreWhatThePlatformReadsAsJson() => Gen.Select(
        Gen.Dictionary(Token, Token)[0, 5],
            Gen.OneOf("P1/3", "S31", "PIPL 13(1)", "条例 12", "191号", "GB/T 45574", "BeyondPolicy").Array[0, 6], Gen.Int[1, 300])
        .Sample((facts, rules, count) =>
    {
        AuditEvent happened = facts.Aggregate(AuditEvent.Of("a.b-1"), (so, fact) => so.With(fact.Key, fact.Value))
            .Citing(rules.Select(RuleCitation.Parse));
        using var log = new AuditLog(new InMemoryAuditStore(), _time);
        AuditEntry written = log.AppendAsync([.. Enumerable.Repeat(happened, count)]).AsTask().Result[^1];

        JsonElement json = JsonDocument.Parse(written.Bytes).RootElement;

        Assert.Equal(count - 1, json.GetProperty("seq").GetInt64());
        Assert.Equal(rules, json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!));
        Assert.Equal(facts.OrderBy(fact => fact.Key, StringComparer.Ordinal), json.GetProperty("facts").EnumerateObject()
            .Select(fact => KeyValuePair.Create(fact.Name, fact.Value.GetString()!)));
        AuditEntry read = AuditEntry.Read(written.Bytes);
        Assert.Equal((written.Sequence, written.At, written.Kind), (read.Sequence, read.At, read.Kind));
        Assert.Equal(rules, read.Rules.Select(rule => rule.Text));
        Assert.Equal(written.Facts, read.Facts);
        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(json), written.Bytes.ToArray());
    }, iter: 200);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("13912345678")]
    public void Read_NoEntryAtAll_IsRefusedWithoutRepeatingIt(string text)
    {
        PrivacyException refusal = Assert.ThrowsAny<PrivacyException>(() => AuditEntry.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("YP0153", refusal.Code);
        Assert.DoesNotContain("13912345678", refusal.ToString(), StringComparison.Ordinal);
    }

    private static bool CanBeRead(string commitment)
    {
        string text = Whole.Replace("\"commitments\":{}", $"\"commitments\":{{\"reporter\":\"{commitment}\"}}", StringComparison.Ordinal);
        try
        {
            return AuditEntry.Read(Encoding.UTF8.GetBytes(text)).Commitments["reporter"] == commitment;
        }
        catch (PrivacyException)
        {
            return false;
        }
    }
}
