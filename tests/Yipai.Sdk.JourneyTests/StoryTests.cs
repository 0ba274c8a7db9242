using Yipai.Privacy;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The twelve steps of the story against the real server over HTTP, in both profiles.</summary>
public sealed class StoryTests
{
    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.1/2")]
    public Task I_can_browse_without_an_account_and_give_nothing_away(PrivacyProfile profile) => HoldsAsync(profile, 1);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P1/3", "P4.1.1/1")]
    public Task I_can_register_after_the_notice_with_exactly_three_items(PrivacyProfile profile) => HoldsAsync(profile, 2);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("S1", "S4", "P1/4")]
    public Task I_make_three_choices_and_refusing_one_stops_nothing(PrivacyProfile profile) => HoldsAsync(profile, 3);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.2.2/2", "P4.1.2-1/1")]
    public Task I_can_report_offline_and_lose_nothing_when_the_app_is_killed(PrivacyProfile profile) => HoldsAsync(profile, 4);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-3(4)", "S31")]
    public Task My_report_sent_twice_is_one_case_with_one_photo(PrivacyProfile profile) => HoldsAsync(profile, 5);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-9(5)", "P3-8", "S30", "P4.1.2-7/1")]
    public Task Each_reader_sees_a_case_as_the_policy_says(PrivacyProfile profile) => HoldsAsync(profile, 6);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-3/4", "P4.1.2-3/5", "P4.1.2-3/6", "P4.1.2-9(5)")]
    public Task I_can_close_my_location_and_take_back_publication(PrivacyProfile profile) => HoldsAsync(profile, 7);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1/1", "P4.4.1/1", "S21")]
    public Task A_careless_developer_gives_nothing_away(PrivacyProfile profile) => HoldsAsync(profile, 8);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.3.1", "P4.3.3", "P4.1.2-9(2)")]
    public Task I_can_read_what_is_held_and_cancel_my_account(PrivacyProfile profile) => HoldsAsync(profile, 9);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    public Task One_flipped_byte_of_the_audit_log_is_found(PrivacyProfile profile) => HoldsAsync(profile, 10);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P1/4", "P4.1.1/2")]
    public Task Eight_requests_are_told_in_two_readings(PrivacyProfile profile) => HoldsAsync(profile, 11);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.3.2/2", "P4.3.3")]
    public Task A_restored_backup_brings_nothing_back(PrivacyProfile profile) => HoldsAsync(profile, 12);

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    public async Task The_story_is_also_one_json_document(PrivacyProfile profile)
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
