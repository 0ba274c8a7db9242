namespace Yipai.Sdk.Testing;

/// <summary>Names the clauses that a test covers only in the strict profile.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversStrictAttribute(params string[] ids) : CoversAttribute(ids);
