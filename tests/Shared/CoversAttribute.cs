namespace Yipai.Sdk.Testing;

/// <summary>The clauses that a test covers, whatever the reading or in both.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class CoversAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
