using CsCheck;
using Yipai.Privacy.Consent;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Consent;

public sealed class ConsentStateTests
{
    private static readonly Gen<LedgerEntry[]> Entries = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 5])
        .Select(drawn =>
            (LedgerEntry)Record(Strict, Strict.Policy.Scopes[drawn.Item1].Id, (ConsentEvent)drawn.Item2, TimeSpan.FromMinutes(drawn.Item3)))
        .Array[0, 12];

    [Fact]
    public void From_AnyOrder_GivesTheSameStanding() => Entries.Sample(entries =>
    {
        LedgerEntry[] shuffled = [.. entries.OrderBy(entry => entry.EntryId)];

        Assert.All(Strict.Policy.Scopes, scope =>
        {
            ConsentRecord? expected = ConsentState.From(entries).Find(scope.Id);
            Assert.Same(expected, ConsentState.From(shuffled).Find(scope.Id));
            Assert.Same(expected, ConsentState.From([.. entries.Reverse()]).Find(scope.Id));
            Assert.Same(expected, ConsentState.From([.. entries, .. entries]).Find(scope.Id));
        });
    });

    [Fact]
    public void From_TwoPresentations_KeepsTheFirst()
    {
        NoticePresentation first = Notice(Strict, TimeSpan.FromHours(2));
        ConsentState state = ConsentState.From([Notice(Strict), first, Notice(Strict, TimeSpan.FromHours(1))]);
        Assert.True(state.WasNoticeShown(first.PolicyHash, first.At));
        Assert.False(state.WasNoticeShown(first.PolicyHash, first.At.AddTicks(-1)));
    }

    [Fact]
    [Covers("PIPL 15")]
    public void From_AGrantAndAWithdrawalAtOneInstant_IsWithdrawn()
    {
        ConsentRecord given = Record(Strict, "publication", ConsentEvent.Given);
        ConsentRecord withdrawn = Record(Strict, "publication", ConsentEvent.Withdrawn);

        Assert.Equal(ConsentEvent.Withdrawn, ConsentState.From([given, withdrawn]).Find("publication")!.Event);
        Assert.Equal(ConsentEvent.Withdrawn, ConsentState.From([withdrawn, given]).Find("publication")!.Event);
    }

    [Theory]
    [InlineData(ConsentKind.Separate, ConsentEvent.Given, true)]
    [InlineData(ConsentKind.Written, ConsentEvent.Given, true)]
    [InlineData(ConsentKind.Separate, ConsentEvent.Withdrawn, false)]
    [InlineData(ConsentKind.Separate, ConsentEvent.Refused, false)]
    [InlineData(ConsentKind.General, ConsentEvent.Given, false)]
    [InlineData(ConsentKind.DeemedByUse, ConsentEvent.Given, false)]
    [InlineData(ConsentKind.DeemedByAgreement, ConsentEvent.Given, false)]
    [Covers("S3", "S4")]
    public void SeparateConsent_From_TakesNothingBundledOrDeemed(ConsentKind kind, ConsentEvent choice, bool isSeparate) =>
        Assert.Equal(isSeparate, SeparateConsent.From(Record(Strict, "publication", choice) with { Kind = kind }) is not null);

    [Fact]
    public async Task InMemoryConsentLedger_RepeatedAndForeignEntries_AreKeptOnceAndApart()
    {
        var ledger = new InMemoryConsentLedger();
        NoticePresentation mine = Notice(Strict);
        await ledger.AppendAsync(mine);
        await ledger.AppendAsync(mine);
        await ledger.AppendAsync(mine with { EntryId = Guid.NewGuid(), HandlerId = new HandlerId("another") });

        await ledger.AppendAsync(mine with { EntryId = Guid.NewGuid(), SubjectId = new SubjectId("another") });

        Assert.Equal([mine], await ledger.ReadAsync(mine.HandlerId, mine.SubjectId).ToListAsync());
    }

    [Fact]
    public void LedgerEntryFormat_BothKinds_ComeBackAsTheyWere()
    {
        Assert.Equal(Notice(Strict) with { EntryId = default },
            LedgerEntryFormat.Read(LedgerEntryFormat.Write(Notice(Strict) with { EntryId = default })));
        ConsentRecord choice = Record(Strict, "publication", ConsentEvent.Given);
        var back = (ConsentRecord)LedgerEntryFormat.Read(LedgerEntryFormat.Write(choice));
        Assert.Equal(choice with { Items = [] }, back with { Items = [] });
        Assert.Equal(choice.Items, back.Items);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"type":"grant"}""")]
    [InlineData("""{"type":"consent","event":"13912345678"}""")]
    public void LedgerEntryFormat_AnythingElse_IsRefusedWithoutRepeatingIt(string json)
    {
        PrivacyException refusal = Assert.Throws<PrivacyException>(() => LedgerEntryFormat.Read(System.Text.Encoding.UTF8.GetBytes(json)));
        Assert.Equal("YP0130", refusal.Code);
        Assert.DoesNotContain("13912345678", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("S4")]
    public void ConsentPrompt_IsAnsweredBy_OnlyTheExactQuestion()
    {
        ConsentPrompt prompt = Strict.CreatePrompt("publication");
        ConsentRecord answer = Record(Strict, "publication", ConsentEvent.Given);

        Assert.False(ConsentPrompt.IsPreTicked);
        Assert.True(prompt.IsAnsweredBy(answer));
        Assert.All(
            [
                answer with { PromptHash = "x" }, answer with { Kind = ConsentKind.General }, answer with { Items = [] },
                answer with { HandlerId = new HandlerId("x") }, answer with { PolicyHash = "x" }, answer with { ScopeId = "case-handling" },
            ],
            changed => Assert.False(prompt.IsAnsweredBy(changed)));
    }

    [Theory]
    [InlineData("zh-CN", "您可以随时撤回")]
    [InlineData("en", "You can withdraw at any time")]
    [Covers("P4.2.3/1", "P4.1.2-3/6")]
    public void ConsentReceipt_OfEachScope_TellsThePersonHowToWithdrawInTheirLanguage(string language, string beginning)
    {
        foreach (ConsentScope scope in Strict.Policy.Scopes)
        {
            ConsentPrompt prompt = Strict.CreatePrompt(scope.Id);

            ConsentReceipt receipt = ConsentReceipt.Of(prompt, Record(Strict, scope.Id, ConsentEvent.Given), language);

            Assert.StartsWith(beginning, receipt.WithdrawalMethod, StringComparison.Ordinal);
            Assert.Contains(scope.Title.In(language), receipt.WithdrawalMethod, StringComparison.Ordinal);
            Assert.Contains(Strict.Handler.Contact, receipt.WithdrawalMethod, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Covers("P4.2.3/1")]
    public void ConsentReceipt_Json_SaysWhoForWhatAndHowToWithdraw()
    {
        ConsentPrompt prompt = Strict.CreatePrompt("publication");

        string json = ConsentReceipt.Of(prompt, Record(Strict, "publication", ConsentEvent.Given)).ToJson();

        Assert.Contains(Strict.Handler.Contact, json, StringComparison.Ordinal);
        Assert.DoesNotContain("WithdrawAsync", json, StringComparison.Ordinal);
        Assert.Contains("act.post", json, StringComparison.Ordinal);
        Assert.Contains("Given", json, StringComparison.Ordinal);
        Assert.DoesNotContain(Subject.Value, json, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("PIPL 17", "PIPL 30")]
    public void CreatePrompt_AnIncompleteSupplement_IsRefusedInStrictAndNamesEachField()
    {
        var options = new YipaiPrivacyOptions { Handler = new("示范城市", "privacy@example.cn") };

        PrivacyException refusal = Assert.Throws<PrivacyException>(() => new PrivacyGuard(options).CreatePrompt("publication"));
        Assert.Equal("YP0111", refusal.Code);
        Assert.All(
            ["Retention", "Recipients", "NecessityAndImpact", "RightsProcedure", "ChildrenRules"],
            field => Assert.Contains(field, refusal.Message, StringComparison.Ordinal));
        options.Profile = PrivacyProfile.AsWritten2021;
        Assert.NotNull(new PrivacyGuard(options).CreatePrompt("publication"));
    }
}
