using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Consent;

/// <summary>Under 14 a verified guardian chooses, and on turning 14 the person chooses again.</summary>
public sealed class GuardianTests
{
    private static readonly GuardianProof Mother = new(new SubjectId("g-1"), "mother", "household-register");
    private static readonly ProcessingRequest Report = Request(Activities.ReportCase, DataItems.CaseReport);
    private static readonly MinorDeclaration Child = Entries.Age(isFourteenOrOlder: false, TimeSpan.FromHours(1));
    private static readonly MinorDeclaration Grown = Entries.Age(isFourteenOrOlder: true, TimeSpan.FromMinutes(1));

    [Fact]
    [CoversStrict("S25", "PIPL 31")]
    public void Decide_ChildAlone_NeedsAGuardian()
    {
        ProcessingDecision alone = Strict.Decide(Report, State(Child, Own(20)));

        Assert.Equal(DenialReason.GuardianRequired, alone.Reason);
        Assert.True(alone.Cites("PIPL 31"));
    }

    [Fact]
    [CoversStrict("S25", "PIPL 31")]
    public void Decide_ChildWithAVerifiedGuardian_IsAllowed() => Assert.True(Strict.Decide(Report, State(Child, ByMother())).IsAllowed);

    [Theory]
    [InlineData("", "mother", "household-register"), InlineData("g-1", " ", "household-register"), InlineData("g-1", "mother", "")]
    [CoversStrict("S25", "PIPL 31")]
    public void Decide_GuardianWithAPartMissing_StillNeedsAGuardian(string who, string relation, string means)
    {
        SubjectId guardian = who.Length == 0 ? default : new SubjectId(who);

        ConsentRecord record = ByMother() with { Guardian = new GuardianProof(guardian, relation, means) };

        Assert.Equal(DenialReason.GuardianRequired, Strict.Decide(Report, State(Child, record)).Reason);
        Assert.False(Strict.CreatePrompt("case-handling").IsAnsweredBy(record));
    }

    [Fact]
    [CoversStrict("S25", "PIPL 31")]
    public void Decide_GuardiansConsentAfterTurning14_AsksThePerson() =>
        Assert.Equal(DenialReason.ConsentMissing, Strict.Decide(Report, State(Child, ByMother(), Grown)).Reason);

    [Theory, InlineData(90), InlineData(60), InlineData(20)]
    [CoversStrict("S25", "PIPL 31")]
    public void Decide_OwnConsentFromBefore14_DoesNotRevive(int minutesAgo) =>
        Assert.Equal(DenialReason.ConsentSuspended, Strict.Decide(Report, State(Child, Own(minutesAgo), Grown)).Reason);

    [Fact]
    [CoversStrict("S25", "PIPL 31")]
    public void Decide_OwnConsentAfterTurning14_IsAllowed() => Assert.True(Strict.Decide(Report, State(Child, Grown, Own(0))).IsAllowed);

    [Fact]
    [CoversAsWritten("P1/4")]
    public void Decide_AsWritten_AsksNobodyForAnAge()
    {
        ConsentRecord own = Record(AsWritten, "case-handling", ConsentEvent.Given, TimeSpan.FromMinutes(20));

        ConsentState state = ConsentState.From([Notice(AsWritten, TimeSpan.FromHours(2)), Child, own]);

        Assert.True(AsWritten.Decide(Report, state).IsAllowed);
    }

    [Fact]
    [CoversStrict("PIPL 31")]
    public async Task ByGuardianAsync_VerifierSaysYes_GivesARecordThatAnswersThePrompt()
    {
        ConsentRecord? record = await ConsentPrompt.ByGuardianAsync(Own(20), Mother, new Verifier(says: true));

        Assert.NotNull(record);
        Assert.True(Strict.CreatePrompt("case-handling").IsAnsweredBy(record));
    }

    [Fact]
    [CoversStrict("PIPL 31")]
    public async Task ByGuardianAsync_VerifierSaysNo_GivesNothing() =>
        Assert.Null(await ConsentPrompt.ByGuardianAsync(Own(20), Mother, new Verifier(says: false)));

    [Fact]
    [CoversStrict("PIPL 31")]
    public async Task ByGuardianAsync_EmptyProof_IsNotEvenAsked() =>
        Assert.Null(await ConsentPrompt.ByGuardianAsync(Own(20), new GuardianProof(default, "", ""), new Verifier(says: true)));

    [Fact]
    [CoversStrict("PIPL 31")]
    public async Task AddYipaiPrivacy_WithoutAVerifier_RefusesEveryGuardian()
    {
        await using ServiceProvider provider = new ServiceCollection()
            .AddYipaiPrivacy(options => options.UseDemonstrationHandler()).BuildServiceProvider();

        Assert.False(await provider.GetRequiredService<IGuardianVerifier>().VerifyAsync(Subject, Mother));
    }

    [Fact]
    [CoversStrict("PIPL 31")]
    public void TakesAway_Under14_SurvivesARestore() => Assert.Equal((true, false), (Child.TakesAway, Grown.TakesAway));

    [Theory]
    [InlineData(false, null, AgeBand.Under14), InlineData(false, true, AgeBand.Under14), InlineData(true, null, AgeBand.Unknown)]
    [InlineData(true, false, AgeBand.From14To17), InlineData(true, true, AgeBand.Adult)]
    [CoversStrict("PIPL 31")]
    public void FindAgeBand_Declared_IsTheBand(bool isFourteen, bool? isEighteen, AgeBand band) =>
        Assert.Equal(band, State(Grown with { IsFourteenOrOlder = isFourteen, IsEighteenOrOlder = isEighteen }).FindAgeBand(Now));

    [Fact]
    [CoversStrict("PIPL 31")]
    public void FindAgeBand_BeforeAnyAnswer_IsUnknown() => Assert.Equal(AgeBand.Unknown, State(Child).FindAgeBand(Now.AddDays(-1)));

    [Fact]
    public void Read_ProofOfAnEarlierVersion_IsIncomplete()
    {
        string older = System.Text.Encoding.UTF8.GetString(LedgerEntryFormat.Write(ByMother()))
            .Replace("\"relation\":\"mother\",", "", StringComparison.Ordinal);

        var record = (ConsentRecord)LedgerEntryFormat.Read(System.Text.Encoding.UTF8.GetBytes(older));

        Assert.False(record.Guardian!.IsComplete);
    }

    private static ConsentRecord Own(int minutesAgo) =>
        Record(Strict, "case-handling", ConsentEvent.Given, TimeSpan.FromMinutes(minutesAgo));

    private static ConsentRecord ByMother() => Own(20) with { Kind = ConsentKind.Guardian, Guardian = Mother };

    private static ConsentState State(params LedgerEntry[] entries) =>
        ConsentState.From([Notice(Strict, TimeSpan.FromHours(2)), .. entries]);

    private sealed class Verifier(bool says) : IGuardianVerifier
    {
        public ValueTask<bool> VerifyAsync(SubjectId child, GuardianProof proof, CancellationToken cancellationToken = default) =>
            new(says && child == Subject);
    }
}
