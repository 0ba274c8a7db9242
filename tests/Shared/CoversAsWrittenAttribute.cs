namespace Yipai.Sdk.Testing;

/// <summary>The clauses that a test covers in the wording of 2021 only.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CoversAsWrittenAttribute(params string[] ids) : CoversAttribute(ids);
