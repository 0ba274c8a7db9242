using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The story is held only if every step was shown and every check in it held.</summary>
public sealed class StoryReportTests
{
    [Fact]
    public void Held_AllStepsHeld_IsTrue() => Assert.True(Report(ReportStory.StepCount, true).Held);

    [Fact]
    public void Held_StepMissing_IsFalse() => Assert.False(Report(ReportStory.StepCount - 1, true).Held);

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void Held_StepWithAFailedCheckOrNone_IsFalse(bool? held) => Assert.False(Report(ReportStory.StepCount, held).Held);

    private static StoryReport Report(int count, bool? held) =>
        new("Strict2026", [.. Enumerable.Range(1, count)
            .Select(number => new StoryStep(number, "", [new StoryLine("", [], number == 3 ? held : true)]))]);
}
