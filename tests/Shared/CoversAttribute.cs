namespace Yipai.Sdk.Testing;

/// <summary>Names the clauses that a test covers in both profiles.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class CoversAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
