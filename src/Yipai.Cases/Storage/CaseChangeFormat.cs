using System.Text.Json;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Storage;

/// <summary>Serializes changes of a case to the JSON that a store keeps.</summary>
/// <remarks>
/// Every object carries the number of the format. The texts of a change are written unmasked, because a replay needs them. So the bytes
/// belong in a store and never on the wire.
/// </remarks>
public static class CaseChangeFormat
{
    /// <summary>The number of the format that this version writes.</summary>
    public const int Version = 1;

    /// <summary>Serializes a change to UTF-8 JSON.</summary>
    public static byte[] Write(CaseChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return JsonSerializer.SerializeToUtf8Bytes(CaseChangeWire.Of(change), CaseChangeContext.Default.CaseChangeWire);
    }

    /// <summary>Deserializes a change.</summary>
    /// <exception cref="CasesException">
    /// YP0270: the bytes are not a change, or a member is missing, unknown or out of range. YP0271: they have another version's format.
    /// </exception>
    public static CaseChange Read(ReadOnlySpan<byte> utf8Json)
    {
        if (VersionOf(utf8Json) != Version)
        {
            throw CasesException.OtherChangeVersion(Version);
        }

        try
        {
            CaseChangeWire? wire = JsonSerializer.Deserialize(utf8Json, CaseChangeContext.Default.CaseChangeWire);
            return wire?.ToChange() ?? throw CasesException.BadChange();
        }
        catch (Exception exception) when (exception is JsonException or CasesException { Code: "YP0202" })
        {
            throw CasesException.BadChange();
        }
    }

    /// <summary>Reads the format's number alone, because another version may have members that this one does not know.</summary>
    private static int VersionOf(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, CaseChangeContext.Default.ChangeVersion)?.Version
                ?? throw CasesException.BadChange();
        }
        catch (JsonException)
        {
            throw CasesException.BadChange();
        }
    }
}
