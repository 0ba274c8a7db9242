using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The story is held only if every step was shown and every check in it held.</summary>
public sealed class StoryReportTests
{
    [Fact]
    public void Ten_steps_that_held_are_held() => Assert.True(Report(ReportStory.StepCount, true).Held);

    [Fact]
    public void A_missing_step_is_not_held() => Assert.False(Report(ReportStory.StepCount - 1, true).Held);

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void A_step_with_a_failed_check_or_none_is_not_held(bool? held) => Assert.False(Report(ReportStory.StepCount, held).Held);

    private static StoryReport Report(int count, bool? held) =>
        new("Strict2026", [.. Enumerable.Range(1, count)
            .Select(number => new StoryStep(number, "", [new StoryLine("", [], number == 3 ? held : true)]))]);
}
