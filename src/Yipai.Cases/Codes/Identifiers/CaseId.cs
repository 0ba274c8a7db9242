namespace Yipai.Cases;

/// <summary>Represents the number of a case (案卷号).</summary>
/// <remarks>The server assigns it, and no code derives anything from it.</remarks>
/// <example>
/// <code>
/// var id = new CaseId("C20261129-1");
/// </code>
/// </example>
/// <param name="Value">The number as the city writes it.</param>
public readonly record struct CaseId(string Value)
{
    /// <summary>Returns the number.</summary>
    public override string ToString() => Value;
}
