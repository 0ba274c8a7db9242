using System.Text;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Audit;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Tests.Audit;

public sealed class AuditEntryTests
{
    private const string Whole =
        """{"v":1,"seq":3,"at":"2026-11-23T01:02:03.456Z","kind":"case.received","rules":["P1/3","S2","PIPL 29"],"facts":{"case":"C-1","z":"1"},"commitments":{}}""";

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
    [InlineData("\"commitments\":{}}", "\"commitments\":{}")]
    [InlineData("\"commitments\":{}", "\"commitments\":[]")]
    public void Read_AnyOtherForm_IsRefused(string part, string changed)
    {
        string text = Whole.Replace(part, changed, StringComparison.Ordinal);
        Assert.NotEqual(Whole, text);
        PrivacyException refusal = Assert.Throws<PrivacyException>(() => AuditEntry.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("YP0153", refusal.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("13912345678")]
    public void Read_NoEntryAtAll_IsRefusedWithoutRepeatingIt(string text)
    {
        PrivacyException refusal = Assert.Throws<PrivacyException>(() => AuditEntry.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("YP0153", refusal.Code);
        Assert.DoesNotContain("13912345678", refusal.ToString(), StringComparison.Ordinal);
    }
}
