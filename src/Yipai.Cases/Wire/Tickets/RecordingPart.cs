namespace Yipai.Cases.Wire;

/// <summary>Holds one part of a recorded conversation as the person reads it.</summary>
/// <param name="PartId">The id.</param>
/// <param name="At">The time at which the city received it.</param>
/// <param name="Text">What was said.</param>
public sealed record RecordingPart(string PartId, DateTimeOffset At, string Text)
{
    /// <summary>Returns the id, never the words.</summary>
    public override string ToString() => $"part {PartId}";
}
