using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.AspNetCore.Intake;
using Yipai.Cases;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Verification;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>Real-name verification over the wire: the ways, the consents, the result and nothing else, and the review by a human.</summary>
public sealed partial class VerificationTests : IAsyncLifetime
{
    private const string Officer = "key-of-officer-1";
    private const string Administrator = "key-of-administrator";
    private const string Name = "张核验";
    private const string WrongNumber = "110105194912310021";

    private readonly MovingCity _city = new();
    private readonly CountingProvider _counting = new();
    private readonly string _topic = Guid.NewGuid().ToString("N");
    private bool _commentsNeedRealName;
    private CityPhone _phone = null!;

    public async Task InitializeAsync()
    {
        _city.World.City.HasServices = true;
        _city.World.City.Customize = builder =>
        {
            builder.Services.AddSingleton<IVerificationProvider>(_counting);
            builder.Services.AddSingleton<IVerificationProvider>(new FaceOnlyProvider());
            builder.Services.PostConfigure<YipaiCityOptions>(city =>
            {
                city.CommentsNeedRealName = _commentsNeedRealName;
                city.Staff["officer-1"] = new StaffAccess { Role = PlatformRole.PrivacyOfficer, Key = Officer };
                city.Staff["administrator-1"] = new StaffAccess { Role = PlatformRole.Administrator, Key = Administrator };
            });
        };
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling", "interaction");
        await _phone.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.1/4", "P4.1.1-3")]
    [CoversStrict("S5")]
    public async Task ListRoutesAsync_Visitor_SeesEachHopAndAnAlternativeToTheFace()
    {
        IReadOnlyList<VerificationRoute> routes = (await (await _city.NewPhoneAsync()).Client.Verification.ListRoutesAsync()).Routes;

        VerificationRoute face = Assert.Single(routes, route => route.Items.Contains(DataItems.FacePhoto.Id));
        Assert.Equal(
            [("示范核验公司", "privacy@verify.example"), ("示范核验合作单位", "privacy@partner.example")],
            face.Hops.Select(hop => (hop.Name, hop.Contact)));
        Assert.DoesNotContain(
            DataItems.FacePhoto.Id, routes.Single(route => route.RouteId == face.AlternativeRouteId).Items);
        Assert.Contains("本地演示", face.Name, StringComparison.Ordinal);
        Assert.DoesNotContain("face-only", routes.Select(route => route.RouteId));
    }

    [Fact]
    [Covers("P4.1.1-2", "P4.1.1-1")]
    [CoversStrict("S5")]
    public async Task VerifyAsync_TwoHopsWithEachConsent_PassesAndKeepsTheResultOnly()
    {
        await AgreeAsync(await RouteAsync("name-and-number"));

        VerificationLine result = await VerifyAsync("name-and-number", StoryTexts.IdentityNumber);

        DisclosureRecord[] records = await DisclosuresAsync();

        Assert.Equal("Passed", result.State);
        Assert.Equal(["local-partner-unit", "local-provider"], records.Select(record => record.RecipientId).Order());
        Assert.All(records, record => Assert.True(record.IsAllowed));
        Assert.Equal("Passed", Assert.Single((await _phone.Client.Verification.ReadPageAsync()).Verifications).State);
        await _city.World.City.StopAsync();
        foreach (string file in Directory.EnumerateFiles(_city.World.City.DataDirectory, "*", SearchOption.AllDirectories))
        {
            AssertNothingOfThePerson(await File.ReadAllBytesAsync(file));
        }

        AssertNothingOfThePerson(Encoding.UTF8.GetBytes(_city.World.City.Log.ToString()));
    }

    [Theory]
    [InlineData(0, "identity-verification"), InlineData(1, "share-verification/local-provider")]
    [InlineData(2, "share-verification/local-partner-unit")]
    [Covers("P4.1.1-3")]
    [CoversStrict("S5", "PIPL 29")]
    public async Task VerifyAsync_OneConsentMissing_IsRefusedWithTheScopeToAsk(int missing, string scope)
    {
        await AgreeAsync(await RouteAsync("name-and-number"), except: missing);

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(
            () => VerifyAsync("name-and-number", StoryTexts.IdentityNumber));

        Assert.Equal((403, scope), (refused.Problem!.Status, refused.Problem.ScopeId));
        Assert.Empty((await _phone.Client.Verification.ReadPageAsync()).Verifications);
    }

    [Fact]
    [CoversStrict("S5")]
    public async Task VerifyAsync_NationalIdentity_TakesTheCredentialAndNoNameBesideIt()
    {
        VerificationRoute national = await RouteAsync("national-identity");
        await AgreeAsync(national);
        var items = new Dictionary<string, string> { [DataItems.PersonName.Id] = Name };

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(() => _phone.Client.Verification.VerifyAsync(
            new VerificationRequest(national.RouteId, items, "demo-credential")));
        VerificationLine result =
            await _phone.Client.Verification.VerifyAsync(new VerificationRequest(national.RouteId, Credential: "demo-credential"));

        Assert.Equal((400, "Passed"), (refused.Problem!.Status, result.State));
        Assert.Empty(await DisclosuresAsync());
    }

    [Theory]
    [InlineData("nowhere", 404), InlineData("name-and-number", 400)]
    public async Task VerifyAsync_UnknownWayOrMissingItem_IsRefused(string route, int expected)
    {
        var items = new Dictionary<string, string> { [DataItems.PersonName.Id] = Name };

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(
            () => _phone.Client.Verification.VerifyAsync(new VerificationRequest(route, items)));

        Assert.Equal(expected, refused.Problem!.Status);
    }

    [Fact]
    public async Task VerifyAsync_EightTimesAtOnce_AsksTheProviderOnce()
    {
        await AgreeAsync(await RouteAsync("counting"));
        Guid id = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _phone.Client.Verification.VerifyAsync(
            new VerificationRequest("counting", Credential: "demo-1"), id)));

        VerificationLine kept = Assert.Single((await _phone.Client.Verification.ReadPageAsync()).Verifications);
        Assert.Equal((1, "Passed"), (_counting.Calls, kept.State));
    }

    [Fact]
    public async Task VerifyAsync_ProviderAway_KeepsNothingAndTheSameIdWorksAgain()
    {
        await AgreeAsync(await RouteAsync("counting"));
        Guid id = Guid.NewGuid();
        _counting.IsAway = true;

        await Assert.ThrowsAsync<CityUnreachableException>(() => _phone.Client.Verification.VerifyAsync(
            new VerificationRequest("counting", Credential: "demo-1"), id));
        int kept = (await _phone.Client.Verification.ReadPageAsync()).Verifications.Count;
        _counting.IsAway = false;

        VerificationLine result =
            await _phone.Client.Verification.VerifyAsync(new VerificationRequest("counting", Credential: "demo-1"), id);

        Assert.Equal((0, "Passed"), (kept, result.State));
    }

    [Fact]
    [Covers("P4.1.2-9(3)/2")]
    [CoversStrict("S20", "PIPL 24")]
    public async Task AskForReviewAsync_FailedVerification_HumanLetsItPass()
    {
        await AgreeAsync(await RouteAsync("name-and-number"));
        VerificationLine failed = await VerifyAsync("name-and-number", WrongNumber);
        RightsExplanation explanation = await _phone.Client.Rights.ExplainAsync();
        FindingLine asked = await _phone.Client.Rights.AskForReviewAsync(failed.VerificationId, "号码是对的，请人工复核。");

        using CityCalls officer = _city.World.As(Officer);
        (int status, _) = await officer.PutAsync(
            $"v1/officer/findings/{failed.VerificationId}/review", """{"text":"已当面核对证件。","isLifted":true}"""u8.ToArray());

        VerificationLine after = Assert.Single((await _phone.Client.Verification.ReadPageAsync()).Verifications);
        Assert.Equal(("Failed", "InReview", true), (failed.State, asked.State, asked.IsAutomated));
        Assert.Equal((200, "PassedByReview"), (status, after.State));
        Assert.Contains(DataItems.VerificationResult.Id, explanation.Items.Select(held => held.Item));
    }

    [Fact]
    [CoversStrict("S25", "PIPL 31")]
    public async Task VerifyAsync_ChildWithoutTheGuardian_IsRefused()
    {
        VerificationRoute national = await RouteAsync("national-identity");
        await AgreeAsync(national);
        SubjectId child = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;
        await _city.World.City.Ledger.AppendAsync(new MinorDeclaration
        {
            EntryId = Guid.NewGuid(), SubjectId = child, HandlerId = _city.World.City.HandlerId,
            PolicyHash = _phone.Client.Consent.Notice.Version.ContentHash, At = TimeProvider.System.GetUtcNow(), Channel = "app",
            IsFourteenOrOlder = false,
        });

        CityRefusedException refused = await Assert.ThrowsAsync<CityRefusedException>(
            () => _phone.Client.Verification.VerifyAsync(new VerificationRequest(national.RouteId, Credential: "demo-1")));

        Assert.Equal("GuardianRequired", refused.Problem!.Reason);
    }

    [Fact]
    [Covers("P4.1.1/3")]
    public async Task CommentAsync_CityDemandsARealName_TakesItOnlyFromAVerifiedPerson()
    {
        _commentsNeedRealName = true;
        await _city.World.City.StopAsync();
        await _city.World.City.StartAsync();
        await PublishTopicAsync();
        ServerProblem unasked = await RefusedCommentAsync();
        VerificationRoute national = await RouteAsync("national-identity");
        await AgreeAsync(national);
        ServerProblem unverified = await RefusedCommentAsync();
        await _phone.ReportAsync();
        await _phone.Client.Outbox.DrainAsync();
        int reports = (await _phone.Client.Cases.ListMineAsync()).Count;
        await _phone.Client.Verification.VerifyAsync(new VerificationRequest(national.RouteId, Credential: "demo-1"));

        CommentEntry taken = await _phone.Client.Participation.CommentAsync(ParticipationTarget.Topic, _topic, "支持！");

        Assert.Equal(("identity-verification", "RealNameNeeded"), (unasked.ScopeId, unverified.Reason));
        Assert.Contains("CSL 26", unverified.Rules);
        Assert.Equal((1, "支持！"), (reports, taken.Text));
    }

    [Fact]
    [CoversStrict("PIPL 19")]
    public async Task CloseAccountAsync_AfterAVerification_KeepsTheResultForItsTermOnly()
    {
        VerificationRoute national = await RouteAsync("national-identity");
        await AgreeAsync(national);
        await _phone.Client.Verification.VerifyAsync(new VerificationRequest(national.RouteId, Credential: "demo-1"));

        AccountClosureAnswer answer = await _phone.Client.Account.CloseAccountAsync();

        AccountClosureStep step = Assert.Single(answer.Steps, step => step.Subject == DataItems.VerificationResult.Id);
        DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
        Assert.Equal(("StorageOnly", today.AddYears(3)), (step.Outcome, step.Until));
    }

    [Fact]
    [CoversStrict("PIPL 19", "S19")]
    public async Task Start_ResultOlderThanThreeYears_IsErasedAndTheOthersStay()
    {
        SubjectId person = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;
        IVerificationStore store = _city.World.City.Services.GetRequiredService<IVerificationStore>();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        foreach ((string id, DateTimeOffset at) in new[] { ("old", now.AddYears(-3).AddDays(-2)), ("young", now.AddYears(-3).AddDays(2)) })
        {
            await store.ClaimAsync(_city.World.City.HandlerId, new VerificationEntry(id, person, "counting", "local-national", at), now);
        }

        await _city.World.City.StopAsync();
        await _city.World.City.StartAsync();
        IReadOnlyList<VerificationLine> left = [];
        for (int round = 0; round < 100 && left.Count != 1; round++)
        {
            left = (await _phone.Client.Verification.ReadPageAsync()).Verifications;
            await Task.Delay(100);
        }

        Assert.Equal("young", Assert.Single(left).VerificationId);
    }
}
