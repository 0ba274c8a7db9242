namespace Yipai.Sdk.Testing;

/// <summary>Says which clauses, strict rules or articles a test covers.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
