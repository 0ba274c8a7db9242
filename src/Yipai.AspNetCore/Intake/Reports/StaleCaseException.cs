namespace Yipai.AspNetCore.Intake;

/// <summary>Ends a unit of work after somebody else changed the case in between.</summary>
/// <remarks>It never leaves the intake.</remarks>
internal sealed class StaleCaseException : Exception;
