namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>Thrown when the place that a rule names is missing or not the only one.</summary>
internal sealed class RuleNotFoundException(string message) : Exception(message);
