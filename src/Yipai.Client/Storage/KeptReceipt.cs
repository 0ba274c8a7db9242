namespace Yipai.Client.Storage;

/// <summary>A receipt that the city signed for a consent record (ISO/IEC TS 27560).</summary>
/// <param name="EntryId">The id of the record.</param>
/// <param name="SubjectId">Whose it is, by a pseudonymous id.</param>
/// <param name="Document">The receipt as UTF-8 JSON, byte for byte as the city signed it.</param>
public sealed record KeptReceipt(Guid EntryId, string SubjectId, ReadOnlyMemory<byte> Document)
{
    /// <summary>Returns the id of the record, never the content.</summary>
    public override string ToString() => $"receipt {EntryId:N}";
}
