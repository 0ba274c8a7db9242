namespace Yipai.Cases.Codes;

/// <summary>Represents the id of a draft on one device.</summary>
/// <remarks>It never leaves the device.</remarks>
/// <param name="Value">A random id.</param>
public readonly record struct DraftId(Guid Value)
{
    /// <summary>Parses an id of 32 hexadecimal digits.</summary>
    /// <exception cref="CasesException">YP0202: the text is not a draft id.</exception>
    public static DraftId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Guid.TryParseExact(text, "N", out Guid value) ? new DraftId(value) : throw CasesException.BadId();
    }

    /// <summary>Returns the id as 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
