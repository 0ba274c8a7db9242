using Yipai.Privacy.Clauses;
using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Tests.Audit;

public sealed class AuditEventTests
{
    private const string Mobile = "13912345678";

    [Theory]
    [InlineData("case.received")]
    [InlineData("a-1.b")]
    public void Of_ALowerCaseDottedToken_IsTheKind(string kind) => Assert.Equal(kind, AuditEvent.Of(kind).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("Case.received")]
    [InlineData("case_received")]
    [InlineData("case received")]
    [InlineData("case:received")]
    public void Of_AnyOtherKind_IsRefused(string kind) =>
        Assert.Equal("YP0150", Assert.ThrowsAny<PrivacyException>(() => AuditEvent.Of(kind)).Code);

    [Fact]
    public void Citing_EveryStrictRule_IsTaken()
    {
        RuleCitation[] rules = [.. Enumerable.Range(1, StrictRuleId.Count).Select(number => (RuleCitation)new StrictRuleId(number))];

        Assert.Equal(rules, AuditEvent.Of("case.opened").Citing(rules).Rules);
    }

    [Fact]
    public void With_OneCharacterTooMany_IsRefused()
    {
        string longest = new('a', AuditEntry.MaxTokenLength);

        Assert.NotNull(AuditEvent.Of("a").With("note", longest));
        Assert.Equal("YP0150", Assert.ThrowsAny<PrivacyException>(() => AuditEvent.Of("a").With("note", longest + "a")).Code);
    }

    [Fact]
    public void Committing_AValueAsTheName_IsRefusedWithoutRepeatingIt()
    {
        PrivacyException refusal = Assert.ThrowsAny<PrivacyException>(() => AuditEvent.Of("a").Committing("call " + Mobile, "x"));
        Assert.Equal("YP0150", refusal.Code);
        Assert.DoesNotContain(Mobile, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_ANameGivenTwice_IsRefused() =>
        Assert.Equal("YP0152", Assert.ThrowsAny<PrivacyException>(() => AuditEvent.Of("a").With("case", "1").With("case", "2")).Code);

    [Fact]
    public void Committing_ANameGivenTwice_IsRefusedWithoutTheValue()
    {
        AuditEvent happened = AuditEvent.Of("a").Committing("reporter", "x");

        PrivacyException refusal = Assert.ThrowsAny<PrivacyException>(() => happened.Committing("reporter", Mobile));
        Assert.Equal("YP0152", refusal.Code);
        Assert.DoesNotContain(Mobile, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Citing_NoRule_IsRefused() =>
        Assert.All(
            [default, default(StrictRuleId), default(ClauseId)],
            (RuleCitation rule) => Assert.Equal("YP0101", Assert.ThrowsAny<PrivacyException>(() => AuditEvent.Of("a").Citing(rule)).Code));

    [Fact]
    public void With_AnEvent_LeavesTheFirstAsItWas()
    {
        AuditEvent first = AuditEvent.Of("a");

        Assert.NotSame(first, first.With("case", "1"));
        Assert.NotNull(first.With("case", "2"));
    }
}
