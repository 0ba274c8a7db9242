namespace Yipai.Cases.Codes;

/// <summary>The id of one kept draft on one device; it never leaves it.</summary>
/// <param name="Value">A random identifier.</param>
public readonly record struct DraftId(Guid Value)
{
    /// <summary>Reads an id of 32 hexadecimal digits.</summary>
    /// <exception cref="CasesException">YP0202: the text is no draft id.</exception>
    public static DraftId Parse(string text) =>
        Guid.TryParseExact(text, "N", out Guid value) ? new DraftId(value) : throw CasesException.BadId();

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
