namespace Yipai.Samples.CityServer;

/// <summary>Stores the signed receipt of a consent record, so that a person who lost the answer gets the same receipt again.</summary>
public sealed class ReceiptRow
{
    public required string EntryId { get; init; }

    public required string SubjectId { get; init; }

    public required byte[] Receipt { get; init; }
}
