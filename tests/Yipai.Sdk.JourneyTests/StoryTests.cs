using Yipai.Privacy;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The twelve steps of the story against the real server over HTTP, in both profiles.</summary>
public sealed class StoryTests
{
    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.1/2")]
    public Task BrowseAsync_WithoutAnAccount_GivesNothingAway(PrivacyProfile profile) => HoldsAsync(profile, 1);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P1/3", "P4.1.1/1")]
    public Task RegisterAsync_AfterTheNotice_TakesExactlyThreeItems(PrivacyProfile profile) => HoldsAsync(profile, 2);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("S1", "S4", "P1/4")]
    public Task ChooseAsync_OneOfThreeChoicesRefused_StopsNothing(PrivacyProfile profile) => HoldsAsync(profile, 3);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.2.2/2", "P4.1.2-1/1")]
    public Task ReportOfflineAsync_AppKilled_LosesNothing(PrivacyProfile profile) => HoldsAsync(profile, 4);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-3(4)", "S31")]
    public Task DeliverOnceAsync_ReportSentTwice_IsOneCaseWithOnePhoto(PrivacyProfile profile) => HoldsAsync(profile, 5);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-9(5)", "P3-8", "S30", "P4.1.2-7/1")]
    public Task ShowFourColumnsAsync_EachReader_SeesTheCaseAsThePolicySays(PrivacyProfile profile) => HoldsAsync(profile, 6);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-3/4", "P4.1.2-3/5", "P4.1.2-3/6", "P4.1.2-9(5)")]
    public Task CloseAndPublishAsync_LocationAndPublication_CanBeTakenBack(PrivacyProfile profile) => HoldsAsync(profile, 7);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1/1", "P4.4.1/1", "S21")]
    public Task BeCarelessAsync_CarelessDeveloper_GivesNothingAway(PrivacyProfile profile) => HoldsAsync(profile, 8);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.3.1", "P4.3.3", "P4.1.2-9(2)")]
    public Task CloseAsync_AfterReadingWhatIsHeld_ClosesTheAccount(PrivacyProfile profile) => HoldsAsync(profile, 9);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    public Task VerifyAuditAsync_OneFlippedByte_IsFound(PrivacyProfile profile) => HoldsAsync(profile, 10);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P1/4", "P4.1.1/2")]
    public Task CompareAsync_EightRequests_AreToldInTwoReadings(PrivacyProfile profile) => HoldsAsync(profile, 11);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.3.2/2", "P4.3.3")]
    public Task RestoreAsync_RestoredBackup_BringsNothingBack(PrivacyProfile profile) => HoldsAsync(profile, 12);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    public async Task ToJson_WholeStory_IsOneDocument(PrivacyProfile profile)
    {
        StoryReport report = (await ToldStory.InAsync(profile)).Report;

        using var document = System.Text.Json.JsonDocument.Parse(report.ToJson());

        Assert.Equal(ReportStory.StepCount, document.RootElement.GetProperty("steps").GetArrayLength());
        Assert.True(document.RootElement.GetProperty("held").GetBoolean());
    }

    private static async Task HoldsAsync(PrivacyProfile profile, int number)
    {
        StoryReport report = (await ToldStory.InAsync(profile)).Report;
        StoryStep? step = report.Steps.SingleOrDefault(candidate => candidate.Number == number);
        Assert.True(step is not null, $"the story broke off: {report.Steps[^1].Lines[^1].Text}");
        Assert.All(step.Lines, line => Assert.True(line.Held != false, line.Text));
        Assert.Contains(step.Lines, line => line.Held == true);
    }
}
