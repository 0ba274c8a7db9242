using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server.Assessments;
using Yipai.Privacy.Server.Storage;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Server.Tests.Assessments;

/// <summary>What PIPL 55 wants assessed does not start in the strict profile without a signed assessment.</summary>
public sealed class AssessmentRegisterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly HandlerId City = new("city");
    private readonly InMemoryImpactAssessmentStore _store = new();

    [Theory]
    [InlineData("browse", AssessmentReasons.None)]
    [InlineData("register", AssessmentReasons.SensitiveInformation)]
    [InlineData("report-case", AssessmentReasons.Provision | AssessmentReasons.Publication)]
    [InlineData("device-positioning", AssessmentReasons.SensitiveInformation)]
    [InlineData("real-name-verification", AssessmentReasons.SensitiveInformation | AssessmentReasons.Provision)]
    [InlineData(
        "personalization", AssessmentReasons.SensitiveInformation | AssessmentReasons.AutomatedDecision | AssessmentReasons.Provision)]
    [InlineData("face-scan", AssessmentReasons.None)]
    [CoversStrict("S33", "PIPL 55")]
    public void ListNeeds_Activity_NamesEveryReasonOfTheLaw(string activity, AssessmentReasons reasons)
    {
        AssessmentRegister register = Register(activity);

        Assert.Equal(reasons, register.ListNeeds().SingleOrDefault()?.Reasons ?? AssessmentReasons.None);
    }

    [Fact]
    [CoversStrict("S33", "PIPL 55")]
    public void ListNeeds_ActivityThatJudgesCredit_DecidesAutomatically()
    {
        AssessmentRegister register = Register("security-protection");

        AssessmentNeed need = Assert.Single(register.ListNeeds());

        Assert.Equal(AssessmentReasons.AutomatedDecision, need.Reasons & AssessmentReasons.AutomatedDecision);
    }

    [Theory]
    [InlineData(RecipientKind.EntrustedSupplier, AssessmentReasons.Entrustment)]
    [InlineData(RecipientKind.PaymentInstitution, AssessmentReasons.Entrustment | AssessmentReasons.Provision)]
    [InlineData(RecipientKind.Authority, AssessmentReasons.None)]
    [CoversStrict("S33", "PIPL 55")]
    public void ListNeeds_RegisteredRecipient_IsAssessedByItsId(RecipientKind kind, AssessmentReasons reasons)
    {
        AssessmentRegister register = Register("browse", recipient: kind);

        Assert.Equal(reasons, register.ListNeeds().SingleOrDefault(need => need.Subject == "r")?.Reasons ?? AssessmentReasons.None);
    }

    [Fact]
    [CoversStrict("S33", "PIPL 55")]
    public async Task EnsureCoveredAsync_NoAssessment_NamesWhatLacksOne()
    {
        PrivacyServerException refusal = await Assert.ThrowsAsync<PrivacyServerException>(
            () => Register("report-case").EnsureCoveredAsync().AsTask());

        Assert.Equal("YP0198", refusal.Code);
        Assert.Contains("report-case (Provision, Publication)", refusal.Message, StringComparison.Ordinal);
    }

    public static TheoryData<ImpactAssessment> NotCovering =>
    [
        Whole() with { Subjects = ["browse"] }, Whole() with { Reasons = AssessmentReasons.Provision },
        Whole() with { SignedAt = Now.AddTicks(1) }, Whole() with { HandlerId = new HandlerId("another-city") },
    ];

    [Theory, MemberData(nameof(NotCovering), DisableDiscoveryEnumeration = true)]
    [CoversStrict("S33", "PIPL 55")]
    public async Task EnsureCoveredAsync_AssessmentOfSomethingElse_IsRefused(ImpactAssessment assessment)
    {
        PrivacyServerException refusal = await Assert.ThrowsAsync<PrivacyServerException>(
            () => Register("report-case", assessment).EnsureCoveredAsync().AsTask());

        Assert.Equal("YP0198", refusal.Code);
    }

    [Fact]
    [CoversStrict("S33", "PIPL 55")]
    public async Task EnsureCoveredAsync_AssessmentOfEveryReason_KeepsItAndGoesOn()
    {
        await Register("report-case", Whole()).EnsureCoveredAsync();

        Assert.Equal(Whole().AssessmentId, (await _store.ReadAsync(City).SingleAsync()).AssessmentId);
    }

    public static TheoryData<ImpactAssessment, string> Incomplete => new()
    {
        { Whole() with { Necessity = " " }, "Necessity" }, { Whole() with { Risk = "" }, "Risk" },
            { Whole() with { Measures = "" }, "Measures" },
        { Whole() with { SignedBy = "" }, "SignedBy" }, { Whole() with { Subjects = [] }, "Subjects" },
        { Whole() with { Reasons = AssessmentReasons.None }, "Reasons" }, { Whole() with { HandlerId = new("another-city") }, "HandlerId" },
    };

    [Theory, MemberData(nameof(Incomplete), DisableDiscoveryEnumeration = true)]
    [CoversStrict("S33", "PIPL 56")]
    public async Task KeepAsync_PartIsMissing_IsRefusedByName(ImpactAssessment assessment, string part)
    {
        PrivacyServerException refusal = await Assert.ThrowsAsync<PrivacyServerException>(
            () => Register("report-case").KeepAsync(assessment).AsTask());

        Assert.Equal("YP0199", refusal.Code);
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    [CoversStrict("S33", "PIPL 55")]
    public async Task FindMissingAsync_StoreHoldsAnIncompleteOne_DoesNotCountIt()
    {
        await _store.AppendAsync(Whole() with { SignedBy = "" });

        Assert.Single(await Register("report-case").FindMissingAsync());
    }

    [Fact]
    public async Task EnsureCoveredAsync_WordingOf2021_NeedsNone()
    {
        AssessmentRegister register = Register("report-case", profile: PrivacyProfile.AsWritten2021);

        Assert.Null(await Record.ExceptionAsync(() => register.EnsureCoveredAsync().AsTask()));
    }

    [Fact]
    public async Task EnsureCoveredAsync_DemonstrationHandler_BringsASampleThatSaysSo()
    {
        var options = new YipaiPrivacyOptions();
        options.UseDemonstrationHandler();
        var guard = new PrivacyGuard(options);
        var register = new AssessmentRegister(guard, _store, new AssessmentOptions(), new FixedClock());

        await register.EnsureCoveredAsync();

        ImpactAssessment sample = await _store.ReadAsync(guard.Handler.Id).SingleAsync();

        Assert.All([sample.Necessity, sample.Risk, sample.Measures, sample.SignedBy],
            text => Assert.StartsWith("（示例", text, StringComparison.Ordinal));
    }

    [Theory, InlineData("2026-11-30T15:59:59Z", 2029, 11, 30), InlineData("2026-11-30T16:00:00Z", 2029, 12, 1)]
    [CoversStrict("PIPL 56")]
    public void KeptThrough_Signature_IsThreeYearsLaterInChina(string signedAt, int year, int month, int day)
    {
        ImpactAssessment assessment = Whole() with
        {
            SignedAt = DateTimeOffset.Parse(signedAt, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Equal(new DateOnly(year, month, day), assessment.KeptThrough);
    }

    [Fact]
    [CoversStrict("S33", "PIPL 56")]
    public async Task ListAsync_KeptAssessments_NameWhatTheyCoverNow()
    {
        await _store.AppendAsync(Whole());
        await _store.AppendAsync(Whole() with { AssessmentId = Guid.NewGuid(), Subjects = ["browse"], SignedAt = Now.AddDays(-1) });

        List<AssessmentListing> listed = await Register("report-case").ListAsync().ToListAsync();

        Assert.Equal([[], ["report-case"]], listed.Select(one => one.Covers));
    }

    [Theory, InlineData("2023-11-23T15:59:59Z", false), InlineData("2023-11-22T15:59:59Z", true)]
    [CoversStrict("PIPL 56")]
    public async Task ListAsync_TermOfThreeYears_IsOverOnTheNextDayInChina(string signedAt, bool isOver)
    {
        await _store.AppendAsync(Whole() with
        {
            SignedAt = DateTimeOffset.Parse(signedAt, System.Globalization.CultureInfo.InvariantCulture),
        });

        AssessmentListing listed = await Register("report-case").ListAsync().SingleAsync();

        Assert.Equal(isOver, listed.IsTermOver);
    }

    [Theory]
    [InlineData("{}"), InlineData("[]"), InlineData("null"), InlineData("")]
    public void Read_NotAnAssessment_IsRefused(string json)
    {
        PrivacyServerException refusal = Assert.Throws<PrivacyServerException>(
            () => ImpactAssessmentFormat.Read(System.Text.Encoding.UTF8.GetBytes(json)));

        Assert.Equal("YP0188", refusal.Code);
    }

    [Fact]
    public void Read_PartIsEmpty_IsRefused()
    {
        byte[] json = ImpactAssessmentFormat.Write(Whole() with { Risk = " " });

        Assert.Equal("YP0188", Assert.Throws<PrivacyServerException>(() => ImpactAssessmentFormat.Read(json)).Code);
    }

    private static ImpactAssessment Whole() => new()
    {
        AssessmentId = new Guid("0b6f2f0e-6f0c-4ad4-8b13-1d7f0a6a2c11"), HandlerId = City, Subjects = ["report-case"],
        Reasons = AssessmentReasons.Provision | AssessmentReasons.Publication,
        Necessity = "n", Risk = "r", Measures = "m", SignedBy = "数据安全处", SignedAt = Now,
    };

    private AssessmentRegister Register(
        string activity, ImpactAssessment? brought = null, RecipientKind? recipient = null,
        PrivacyProfile profile = PrivacyProfile.Strict2026)
    {
        var options = new YipaiPrivacyOptions
        {
            Profile = profile, Handler = new PersonalInformationHandler("城市", "privacy@example.cn", City),
        };
        if (recipient is { } kind)
        {
            options.Recipients.Add(new DataRecipient("r", "接收方", kind, "dpo@example.cn", DataItemSet.Of([.. DataItems.All]), "C-1"));
        }

        var assessments = new AssessmentOptions
        {
            Activities = [Activities.All.Single(one => one.Id == activity)], Assessments = brought is null ? [] : [brought],
        };
        return new AssessmentRegister(new PrivacyGuard(options), _store, assessments, new FixedClock());
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
