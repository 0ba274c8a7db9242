namespace Yipai.AspNetCore.Intake;

/// <summary>Ends a unit of work after somebody else changed the case in between. It never leaves the intake.</summary>
internal sealed class StaleCaseException : Exception;
