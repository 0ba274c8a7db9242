using System.Text;
using Yipai.Privacy;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>A distinctive contact and a distinctive identity number turn up nowhere that they should not.</summary>
public sealed class CanaryTests
{
    private static readonly string[] Canaries =
    [
        StoryTexts.ContactMobile, SecondCitizen.ContactMobile, StoryTexts.IdentityNumber,
        StoryTexts.AccountMobile, StoryTexts.CorrectedMobile, StoryTexts.RawMobile, StoryTexts.Password, StoryTexts.RenewedPassword,
    ];

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-9(5)", "S21")]
    public async Task Telemetry_LogsTracesAndMetrics_CarryNoPersonalValue(PrivacyProfile profile)
    {
        ToldStory story = await ToldStory.InAsync(profile);

        Assert.Contains("Careless", story.ServerLog, StringComparison.Ordinal);
        Assert.Contains("PUT", story.Traces, StringComparison.Ordinal);
        Assert.Contains("http", story.Metrics, StringComparison.Ordinal);
        foreach (string heard in new[] { story.ServerLog, story.PhoneLog, story.Traces, story.Metrics })
        {
            AssertNoCanary(heard);
        }
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-9(5)")]
    public async Task Answers_PublicJson_CarriesNoPersonalValue(PrivacyProfile profile)
    {
        ToldStory story = await ToldStory.InAsync(profile);

        string[] documents =
            [.. story.Answers.Where(answer => answer.Path is "v1/cases" or CarelessDeveloper.Path).Select(answer => answer.Json)];

        Assert.NotEmpty(documents);
        Assert.All(documents, AssertNoCanary);
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P3-8", "S30")]
    public async Task Answers_DepartmentJson_CarriesNoContactAndNoIdentityNumber(PrivacyProfile profile)
    {
        ToldStory story = await ToldStory.InAsync(profile);

        string[] documents = [.. story.Answers.Where(answer => answer.Path == "v1/department/cases").Select(answer => answer.Json)];

        Assert.Contains(documents, json => json.Contains("01-01", StringComparison.Ordinal));
        Assert.All(documents, json =>
        {
            Assert.DoesNotContain(StoryTexts.ContactMobile, json, StringComparison.Ordinal);
            Assert.DoesNotContain(SecondCitizen.ContactMobile, json, StringComparison.Ordinal);
            Assert.DoesNotContain(StoryTexts.IdentityNumber, json, StringComparison.Ordinal);
        });
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-3(4)", "S31")]
    public async Task Photos_Stored_CarryNoCameraMetadata(PrivacyProfile profile)
    {
        ToldStory story = await ToldStory.InAsync(profile);

        Assert.NotEmpty(story.Photos);
        Assert.All(story.Photos, photo =>
        {
            Assert.False(PhotoBytes.HoldsMetadata(photo));
            AssertNoCanary(Encoding.Latin1.GetString(photo));
        });
    }

    private static void AssertNoCanary(string text) =>
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, text, StringComparison.Ordinal));
}
