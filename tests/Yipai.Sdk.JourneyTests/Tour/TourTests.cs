using System.Text;
using Yipai.Privacy;

namespace Yipai.Sdk.JourneyTests.Tour;

/// <summary>What docs/tour.md shows is what the city of the story receives and answers.</summary>
public sealed class TourTests
{
    [Fact]
    public async Task Sections_OfTheTour_HaveTheShapeOfTheStorysRequests()
    {
        ToldStory story = await ToldStory.InAsync(PrivacyProfile.Strict2026);

        (int Number, string Text)[] written = [.. TourPage.ReadStops().Select(stop => (stop.Number, WriteStop(stop, story)))];
        IReadOnlyDictionary<int, string> shown = TourPage.ReadSections();
        int[] changed =
        [
            .. written.Where(section => !shown.TryGetValue(section.Number, out string? page)
                || TourPage.ShapeOf($"## {section.Number} {page}") != TourPage.ShapeOf(section.Text)).Select(section => section.Number),
        ];
        await WriteReceivedAsync(changed, written.Select(section => section.Text));

        Assert.True(changed.Length == 0, $"Compare docs/tour.received.md with docs/tour.md; changed: {string.Join(", ", changed)}.");
    }

    private static string WriteStop(TourStop stop, ToldStory story) => TourPage.Write(
        stop,
        story.Exchanges.FirstOrDefault(exchange => exchange.Route == stop.Route && exchange.Status is 200 or 201 && exchange.Answer.Length > 0)
            ?? throw new InvalidOperationException(
                $"The story sends no request to {stop.Route} that succeeds. It sends: {string.Join(", ", story.Exchanges.Select(e => $"{e.Route} {e.Status} {e.Answer.Length}").Distinct())}"));

    private static async Task WriteReceivedAsync(int[] changed, IEnumerable<string> sections)
    {
        string received = TourPage.PathOf("tour.received.md");
        File.Delete(received);
        if (changed.Length > 0)
        {
            await File.WriteAllTextAsync(received, string.Join("\n\n", sections) + "\n", Encoding.UTF8);
        }
    }
}
