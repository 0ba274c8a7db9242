namespace Yipai.Sdk.Testing;

/// <summary>The clauses that a test covers in the strict profile only.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversStrictAttribute(params string[] ids) : CoversAttribute(ids);
