namespace Yipai.Samples.CityServer;

/// <summary>The signed receipt of a consent record, so that a person whose answer was lost gets the same receipt again.</summary>
public sealed class ReceiptRow
{
    public required string EntryId { get; init; }

    public required string SubjectId { get; init; }

    public required byte[] Receipt { get; init; }
}
