namespace Yipai.BrowserContract;

/// <summary>Says how one test ended.</summary>
/// <param name="Test">The class, the method and the arguments.</param>
/// <param name="Failure">Why the test failed, or null.</param>
internal sealed record ContractResult(string Test, string? Failure);
