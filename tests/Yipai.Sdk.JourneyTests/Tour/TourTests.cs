using Yipai.Privacy;

namespace Yipai.Sdk.JourneyTests.Tour;

/// <summary>What docs/tour.md shows is what the city of the story receives and answers.</summary>
public sealed class TourTests
{
    [Fact]
    public async Task Sections_OfTheTour_HaveTheShapeOfTheStorysRequests()
    {
        ToldStory story = await ToldStory.InAsync(PrivacyProfile.Strict2026);

        (int Number, string Text)[] written =
        [
            .. from stop in TourPage.ReadStops()
               let exchange = Find(stop, story)
               where exchange is not null
               select (stop.Number, TourPage.Write(stop, exchange)),
        ];
        IReadOnlyDictionary<int, string> shown = TourPage.ReadSections();
        int[] changed =
        [
            .. written.Where(section => !shown.TryGetValue(section.Number, out string? page)
                || TourPage.ShapeOf($"## {section.Number} {page}") != TourPage.ShapeOf(section.Text)).Select(section => section.Number),
        ];
        await WriteReceivedAsync(changed, written.Select(section => section.Text));

        Assert.True(changed.Length == 0, $"Compare docs/tour.received.md with docs/tour.md; changed: {string.Join(", ", changed)}.");
    }

    [Fact]
    public async Task Stops_OfTheTour_AreInTheStory()
    {
        ToldStory story = await ToldStory.InAsync(PrivacyProfile.Strict2026);

        Assert.Empty(TourPage.ReadStops().Where(stop => Find(stop, story) is null).Select(stop => stop.Route));
    }

    /// <summary>Finds the first request to a route that the city granted, or else the first one that it refused.</summary>
    private static Exchange? Find(TourStop stop, ToldStory story) => story.Exchanges
        .Where(exchange => exchange.Route == stop.Route && exchange.MediaType.Length > 0)
        .OrderBy(exchange => exchange.Status is 200 or 201 ? 0 : 1).FirstOrDefault();

    private static async Task WriteReceivedAsync(int[] changed, IEnumerable<string> sections)
    {
        string received = TourPage.PathOf("tour.received.md");
        File.Delete(received);
        if (changed.Length > 0)
        {
            await File.WriteAllTextAsync(received, string.Join("\n\n", sections) + "\n");
        }
    }
}
