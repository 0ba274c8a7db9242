namespace Yipai.AspNetCore.Intake;

/// <summary>Ends a unit of work after another host took the step of a change of handler.</summary>
/// <remarks>It never leaves the intake.</remarks>
internal sealed class StaleChangeException : Exception;
