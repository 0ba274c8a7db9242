namespace Yipai.Samples.CityServer;

/// <summary>Stores a text of the notice that the city showed, with the city profile that carried it.</summary>
public sealed class NoticeRow
{
    public required string ContentHash { get; init; }

    public required byte[] Profile { get; init; }

    public required long FirstShownAt { get; init; }
}
