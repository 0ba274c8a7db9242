namespace Yipai.Sdk.ApiTests;

/// <summary>Something public that is gone or has changed since the last release.</summary>
/// <param name="Type">The simple name of the type.</param>
/// <param name="Member">The name of the member, if no member of the type has it any longer; otherwise null.</param>
/// <param name="Was">The line of the released file, without namespaces.</param>
internal sealed record ApiBreak(string Type, string? Member, string Was);
