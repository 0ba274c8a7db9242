namespace Yipai.Samples.CityServer.Storage;

/// <summary>One entry of the consent ledger.</summary>
public sealed class ConsentRow
{
    public long Sequence { get; init; }

    public required string EntryId { get; init; }

    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }

    public required byte[] Content { get; init; }
}
