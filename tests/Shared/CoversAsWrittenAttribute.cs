namespace Yipai.Sdk.Testing;

/// <summary>Names the clauses that a test covers only in the as-written profile of 2021.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversAsWrittenAttribute(params string[] ids) : CoversAttribute(ids);
