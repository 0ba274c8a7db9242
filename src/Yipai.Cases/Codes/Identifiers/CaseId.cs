namespace Yipai.Cases;

/// <summary>The number of a case (案卷号), given by the server; nothing is read out of it.</summary>
/// <param name="Value">The number as the city writes it.</param>
public readonly record struct CaseId(string Value)
{
    /// <summary>The number.</summary>
    public override string ToString() => Value;
}
