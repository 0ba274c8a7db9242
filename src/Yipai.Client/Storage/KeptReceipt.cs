namespace Yipai.Client.Storage;

/// <summary>Represents a receipt that the city signed for a consent record (ISO/IEC TS 27560).</summary>
/// <param name="EntryId">The id of the consent record.</param>
/// <param name="SubjectId">The pseudonymous id of the person to whom the record belongs.</param>
/// <param name="Document">The receipt as UTF-8 JSON, byte for byte as the city signed it.</param>
public sealed record KeptReceipt(Guid EntryId, string SubjectId, ReadOnlyMemory<byte> Document)
{
    /// <summary>Returns the id of the record, but never the content.</summary>
    public override string ToString() => $"receipt {EntryId:N}";
}
