namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the city profile that first carried a text of the notice.</summary>
internal sealed class CityProfileRow
{
    public required string HandlerId { get; init; }

    public required string ContentHash { get; init; }

    public required long ShownAt { get; init; }

    public required byte[] Content { get; init; }
}
